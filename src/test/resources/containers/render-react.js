const { createElement: e, Fragment, createContext, useContext, useMemo } = React;
const Mark = createContext('none');

function Item({ item }) {
    const text = useMemo(() => `${item.name}: ${item.price}`, [item]);
    return e('li', { className: item.cheap ? useContext(Mark) : undefined, onClick: () => item.name }, text);
}

class Page extends React.Component {
    constructor(props) {
        super(props);
        this.state = { items: [...props.model.items] };
    }

    render() {
        const rows = this.state.items.map((item, i) => e(Fragment, { key: i }, e(Item, { item }), '\n'));
        return e(Mark.Provider, { value: 'cheap' }, e('h1', null, this.props.model.title), '\n', rows);
    }
}

const render = (template, model) => template.trim() + '\n' + ReactDOMServer.renderToStaticMarkup(e(Page, { model }));

// JSON: nested records written and read again.
function records(count) {
    var list = [];
    for (var i = 0; i < count; i++) {
        list.push({
            id: i,
            name: 'item "' + i + '"',
            price: i * 1.25,
            tags: ['a' + i % 3, 'b' + i % 5],
            stock: { here: i % 7, there: null, active: i % 2 === 0 }
        });
    }
    return list;
}

function benchmark() {
    var text = JSON.stringify(records(120));
    var parsed = JSON.parse(text);
    var sum = text.length;
    for (var i = 0; i < parsed.length; i++) {
        sum += parsed[i].price + parsed[i].tags.length + (parsed[i].stock.active ? 1 : 0);
    }
    sum += JSON.stringify(parsed, null, 2).length;
    var kept = JSON.parse(text, function (key, value) { return key === 'tags' ? undefined : value; });
    return sum + JSON.stringify(kept, ['id', 'price']).length;
}

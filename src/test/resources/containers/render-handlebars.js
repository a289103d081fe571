const compiled = new Map();
function render(template, model, context) {
    if (!compiled.has(template)) compiled.set(template, Handlebars.compile(template));
    if (!context.url.includes('handlebars')) throw new Error('wrong view: ' + context.url);
    return compiled.get(template)(model);
}

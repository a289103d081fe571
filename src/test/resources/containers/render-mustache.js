// Mustache asks Array.isArray, which is false for Java's lists.
var render = (template, model) => Mustache.render(template, { ...model, items: [...model.items] });

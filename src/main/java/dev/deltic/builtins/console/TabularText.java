package dev.deltic.builtins.console;

import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of console.table: a row per element, a column per property name of any of them. */
final class TabularText {
    private final Realm realm;
    private final List<String> index = new ArrayList<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final List<String> values = new ArrayList<>();
    private boolean hasValues;

    private TabularText(Realm realm) {
        this.realm = realm;
    }

    /** The table of {@code data}; {@code selection} is an array of property names or undefined. */
    static String render(Realm realm, JSObject data, Object selection) {
        TabularText table = new TabularText(realm);
        List<PropertyKey> selected = null;
        if (selection instanceof JSObject list && ObjectOperations.isArray(realm, list)) {
            selected = new ArrayList<>();
            for (Object name : ObjectOperations.createListFromArrayLike(realm, list)) {
                selected.add(TypeConversion.toPropertyKey(realm, name));
            }
        }
        String indexHeader = "(index)";
        String keyHeader = null;
        if (data instanceof JSMap map) {
            indexHeader = "(iteration index)";
            keyHeader = "Key";
            int i = 0;
            OrderedTable.Cursor cursor = map.table.cursor();
            for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
                Object value = map.table.value(e);
                table.index.add(Integer.toString(i++));
                table.cell(keyHeader, table.index.size() - 1, table.inspect(map.table.key(e)));
                table.value(table.inspect(value));
            }
        } else if (data instanceof JSSet set) {
            indexHeader = "(iteration index)";
            int i = 0;
            OrderedTable.Cursor cursor = set.table.cursor();
            for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
                table.index.add(Integer.toString(i++));
                table.value(table.inspect(set.table.key(e)));
            }
        } else {
            for (PropertyKey key : enumerableKeys(realm, data)) {
                table.index.add(key.toDisplayString());
                table.row(data.get(realm, key), selected);
            }
        }
        return table.render(indexHeader);
    }

    private static List<PropertyKey> enumerableKeys(Realm realm, JSObject object) {
        List<PropertyKey> keys = new ArrayList<>();
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            PropertyDescriptor own = key.isSymbol() ? null : object.getOwnProperty(realm, key);
            if (own != null && own.enumerable()) {
                keys.add(key);
            }
        }
        return keys;
    }

    private void row(Object item, List<PropertyKey> selected) {
        int row = index.size() - 1;
        if (!(item instanceof JSObject object)) {
            value(inspect(item));
            if (selected != null) {
                for (PropertyKey key : selected) {
                    cell(key.toDisplayString(), row, "");
                }
            }
            return;
        }
        for (PropertyKey key : selected != null ? selected : enumerableKeys(realm, object)) {
            boolean present = object.hasOwnProperty(realm, key);
            cell(key.toDisplayString(), row, present ? inspect(object.get(realm, key)) : "");
        }
    }

    private void cell(String column, int row, String text) {
        List<String> cells = columns.get(column);
        if (cells == null) {
            cells = new ArrayList<>();
            columns.put(column, cells);
        }
        set(cells, row, text);
    }

    private void value(String text) {
        hasValues = true;
        set(values, index.size() - 1, text);
    }

    private static void set(List<String> cells, int row, String text) {
        while (cells.size() <= row) {
            cells.add("");
        }
        cells.set(row, text);
    }

    private String inspect(Object value) {
        Inspector inspector = new Inspector(realm, 0);
        boolean big = value instanceof JSObject object && !object.isCallable() && !ObjectOperations.isArray(realm, object)
            && enumerableKeys(realm, object).size() > 2;
        inspector.maxDepth = big ? -1 : 0;
        inspector.maxArrayLength = 3;
        inspector.breakLength = Integer.MAX_VALUE;
        return inspector.inspect(value);
    }

    private String render(String indexHeader) {
        List<String> headers = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        headers.add(indexHeader);
        cells.add(index);
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            headers.add(column.getKey());
            cells.add(column.getValue());
        }
        if (hasValues) {
            headers.add("Values");
            cells.add(values);
        }
        int[] widths = new int[headers.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = InspectedText.width(headers.get(c)) + 2;
            for (String cell : cells.get(c)) {
                widths[c] = Math.max(widths[c], InspectedText.width(cell) + 2);
            }
        }
        StringBuilder out = new StringBuilder();
        appendRule(out, widths, "\u250C", "\u252C", "\u2510\n");
        appendRow(out, widths, headers);
        appendRule(out, widths, "\u251C", "\u253C", "\u2524\n");
        for (int row = 0; row < index.size(); row++) {
            List<String> line = new ArrayList<>();
            for (List<String> column : cells) {
                line.add(row < column.size() ? column.get(row) : "");
            }
            appendRow(out, widths, line);
        }
        appendRule(out, widths, "\u2514", "\u2534", "\u2518");
        return out.toString();
    }

    private static void appendRule(StringBuilder out, int[] widths, String left, String middle, String right) {
        for (int c = 0; c < widths.length; c++) {
            out.append(c == 0 ? left : middle).append("\u2500".repeat(widths[c]));
        }
        out.append(right);
    }

    private static void appendRow(StringBuilder out, int[] widths, List<String> line) {
        for (int c = 0; c < widths.length; c++) {
            out.append("\u2502 ").append(line.get(c)).append(" ".repeat(widths[c] - 1 - InspectedText.width(line.get(c))));
        }
        out.append("\u2502\n");
    }
}

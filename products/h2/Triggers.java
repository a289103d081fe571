import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A trigger whose source is a script in the database's metadata. */
public class Triggers {
    private static final String TRIGGER = """
        //javascript
        var Trigger = Java.type("org.h2.api.Trigger");
        new Trigger({
            init: function (connection, schema, name, table, before, type) { },
            fire: function (connection, before, after) {
                after[1] = after[1].trim().toUpperCase() + " " + (after[0] + 1);
                if (after[2] == null) after[2] = 40 + after[0] * 2;
                if (after[2] < 0) throw new Error("a negative price");
            },
            close: function () { },
            remove: function () { }
        })
        """;

    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:shop"); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id INT, name VARCHAR, price INT)");
            statement.execute("CREATE TRIGGER item_trigger BEFORE INSERT ON item FOR EACH ROW AS '" + TRIGGER + "'");
            statement.execute("INSERT INTO item (id, name) VALUES (1, ' bread ')");
            statement.execute("INSERT INTO item VALUES (2, 'wine', 12)");
            try {
                statement.execute("INSERT INTO item VALUES (3, 'debt', -1)");
            } catch (SQLException e) {
                System.out.println(e.getErrorCode() + " " + e.getMessage());
            }
            try (ResultSet items = statement.executeQuery("SELECT * FROM item ORDER BY id")) {
                while (items.next()) {
                    System.out.println(items.getInt(1) + " " + items.getString(2) + " " + items.getInt(3));
                }
            }
        } catch (SQLException e) {
            System.out.println(e.getErrorCode() + " " + e.getMessage());
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                System.out.println("  " + cause);
            }
        }
    }
}

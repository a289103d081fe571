import org.apache.commons.text.StringSubstitutor;

/** Texts in which users may write scripts, each given on the command line. */
public class Substitutions {
    public static void main(String[] args) {
        StringSubstitutor substitutor = StringSubstitutor.createInterpolator();
        for (String text : args) {
            try {
                System.out.println(substitutor.replace(text));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
                System.out.println("  " + e.getCause().getMessage());
            }
        }
    }
}

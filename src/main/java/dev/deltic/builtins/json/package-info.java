/** The JSON object. Texts become objects in {@link dev.deltic.builtins.json.JSONParser}, which keeps its own stack so that
 *  depth costs no Java stack; objects become texts in {@link dev.deltic.builtins.json.JSONSerializer}. */
package dev.deltic.builtins.json;

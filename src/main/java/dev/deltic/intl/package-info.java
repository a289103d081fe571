/** What ECMA-402 needs and no JavaScript object: locale tags, their negotiation, options as plain values, and the services as
 *  interfaces. Start at {@link LocaleData}, which makes them; it has two implementations, one on ICU4J and one on what the JDK knows.
 *  <a href="https://tc39.es/ecma402/">ECMA-402</a> */
package dev.deltic.intl;

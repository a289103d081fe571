package dev.deltic.baseline;

/** Why a function stays in the interpreter. */
public enum BaselineRefusal {
    /** The body would pass the size that HotSpot compiles, or it has more parameters than a JVM method. */
    TOO_LARGE
}

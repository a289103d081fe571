package dev.deltic.runtime;

/** A stack frame as {@code Error.prepareStackTrace} sees it. */
public final class JSCallSite extends JSObject {
    /** The frame. */
    public final StackFrameInfo frame;

    JSCallSite(Realm realm, StackFrameInfo frame) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.CALL_SITE_PROTOTYPE));
        this.frame = frame;
    }

    @Override
    public String className() {
        return "CallSite";
    }
}

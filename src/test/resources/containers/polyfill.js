// What React's build for browsers looks for.
var self = this, window = this;

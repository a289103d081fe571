a <!-- comment
/* x
*/ --> also
b
--> and this
x --> 0

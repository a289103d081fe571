{ 1; { var x = 2; } do { 3; if (x) break; } while (x); L: { 4; break L; } try { 5 } finally { 6 }
switch (x) { case 1: case 2: 7; break; case 3: default: 8; case 5: } with (x) { y; y = 9; } }

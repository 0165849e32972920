// The types of libqrencode. There is no `link` in the module map on purpose: the library is loaded when the first code is
// made.
#include <qrencode.h>

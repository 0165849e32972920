// The types of expat. There is no `link` in the module map on purpose: the library is loaded when the first workbook is
// read, as libzip is.
#include <expat.h>

// The types of libzip. There is no `link` in the module map on purpose: the library is loaded when the first workbook
// is read, because it brings libcrypto, which costs milliseconds at every start of a program that rarely needs it.
#include <zip.h>

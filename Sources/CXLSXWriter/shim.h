// The types of libxlsxwriter. There is no `link` in the module map on purpose: the library is loaded when the first
// workbook is made, because linking it costs milliseconds at every start of a program that rarely makes one.
#include <xlsxwriter.h>

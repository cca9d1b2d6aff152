/** Components on files. */
package cookbook.file;

/** The trail of deeds for reading: filter, names, export. */
export {};

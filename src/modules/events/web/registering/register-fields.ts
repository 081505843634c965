/** As the forms name them that register. */
export const registerFields = {
	name: "nama",
	side: "sisi",
	institution: "lembaga",
	/** Of a group: names on each side, one a line. */
	room: "nama_ruang",
	line: "nama_daring",
	/** What is needed of the event itself. */
	needs: "perlu",
	form: "lembar",
} as const;

/** Of the list at the door: what the page's script kept, or a file of another device. */
export const doorFields = {
	readings: "bacaan",
	file: "berkas",
} as const;

/** Of the two codes that are told to those who follow from elsewhere. */
export const lineCodeFields = {
	code: "kode_daring",
	who: "daring",
} as const;

/** Of what the desk knows of one name. */
export const noteFields = {
	side: "sisi",
	minutes: "menit",
} as const;

/** Of the code that is shown in the event, and who of the form is there. */
export const presentFields = {
	code: "kode_hadir",
	who: "hadir",
} as const;

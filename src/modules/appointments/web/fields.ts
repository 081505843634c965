/** As the form names them that books. */
export const bookFields = {
	slot: "waktu",
	need: "butuh",
	service: "layanan",
	word: "sapaan",
	about: "tentang",
	form: "lembar",
} as const;
export const reasonField = "alasan";

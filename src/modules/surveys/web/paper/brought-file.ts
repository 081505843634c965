/** The file of a form: as it was chosen, or as the page before carried it along; `null` where there is none. */
export async function fileRead(
	form: FormData,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
	const file = form.get("berkas");
	if (file instanceof File && (file.name !== "" || file.size > 0))
		return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
	const carried = form.get("isi");
	return typeof carried === "string" && carried !== ""
		? {
				name: String(form.get("nama") ?? ""),
				bytes: new Uint8Array(Buffer.from(carried, "base64")),
			}
		: null;
}

import { type Evidence, kindOfType, type PageSeen } from "#evidence";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";

/** Where exactly this version of a document is opened: what was judged stays what is shown. */
export const evidenceFile = (
	view: View,
	unit: { readonly slug: string },
	{ id, version }: Pick<Evidence, "id" | "version">,
): string =>
	link(
		view,
		"/bukti/:unit/:id",
		{ unit: unit.slug, id },
		{ versi: String(version) },
	);

/** The picture of one page. Its hash stands in the address, so that no old one is shown. */
export const pagePicture = (
	view: View,
	unit: { readonly slug: string },
	{ id, version }: Pick<Evidence, "id" | "version">,
	{ number, picture }: PageSeen,
): string =>
	link(
		view,
		"/bukti/:unit/:id/halaman/:number",
		{ unit: unit.slug, id, number: String(number) },
		{ versi: String(version), gambar: picture?.sha256.slice(0, 16) },
	);

/** Whether a browser shows the file itself; every other kind it saves. */
export const opensInPage = ({ type }: Pick<Evidence, "type">): boolean =>
	type === "application/pdf" || (kindOfType(type)?.picture ?? false);

/** A file is looked at beside a form with a half written reason: it opens in a page of its own, and the link says so. */
export const newPage = (proof: Pick<Evidence, "type">) =>
	opensInPage(proof) ? { target: "_blank", rel: "noopener" } : {};

/** What a PDF does by itself when somebody opens it: runs a script, starts a program, sends what was typed, hands on a file. */
const deeds = [
	"/JavaScript",
	"/Launch",
	"/SubmitForm",
	"/ImportData",
	"/RichMedia",
	"/EmbeddedFile",
].map((name) => Buffer.from(name));

/** Whether a PDF says that it does such a thing: then it is saved, not opened. What it says in a packed part is not seen. */
export function actsByItself(bytes: Uint8Array): boolean {
	const read = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return (
		read.subarray(0, 1024).includes("%PDF-") &&
		deeds.some((name) => read.includes(name))
	);
}

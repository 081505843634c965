import { createHash } from "node:crypto";
import { fromBuffer } from "yauzl";

/**
 * What an answer holds, whatever it is: text as it stands, a spreadsheet file by file, a PDF as it was made, anything else
 * byte for byte. Left out is only the moment at which it was made.
 */
export async function bodyOf(answer: Response): Promise<string> {
	const bytes = Buffer.from(await answer.arrayBuffer());
	if (bytes.subarray(0, 4).equals(zipped)) return inside(bytes);
	if (bytes.subarray(0, 5).toString("latin1") === "%PDF-")
		return printed(bytes);
	const type = answer.headers.get("content-type") ?? "";
	return isText(type)
		? bytes.toString("utf8")
		: createHash("sha256").update(bytes).digest("hex");
}

const zipped = Buffer.from("PK\u0003\u0004", "latin1");

const isText = (type: string): boolean =>
	/^(text\/|application\/([\w.-]+\+)?(json|xml)\b)/.test(type);

/** When a PDF was made, and the identifiers that follow from it. */
const printed = (bytes: Buffer): string =>
	bytes
		.toString("latin1")
		.replace(/\/(CreationDate|ModDate) ?\([^)]*\)/g, "")
		.replace(/<xmp:\w*Date>[^<]*/g, "")
		.replace(/(<xmpMM:\w+ID>|\/ID ?\[)[^<\]]*(<[^\]]*)?/g, "$1");

/** Each file in it by name; spreadsheets say when they were made in one of them. */
const inside = (bytes: Buffer): Promise<string> =>
	new Promise((done, fail) => {
		fromBuffer(bytes, { lazyEntries: true }, (problem, zip) => {
			if (problem) return fail(problem);
			const files: string[] = [];
			zip.on("entry", (entry) => {
				zip.openReadStream(entry, (refused, stream) => {
					if (refused) return fail(refused);
					const parts: Buffer[] = [];
					stream.on("data", (part: Buffer) => parts.push(part));
					stream.once("end", () => {
						const text = Buffer.concat(parts)
							.toString("latin1")
							.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, "$1");
						files.push(`${entry.fileName}\n${text}`);
						zip.readEntry();
					});
				});
			});
			zip.once("end", () => done(files.sort().join("\n")));
			zip.once("error", fail);
			zip.readEntry();
		});
	});

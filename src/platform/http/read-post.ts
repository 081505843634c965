const fieldsOnly = "application/x-www-form-urlencoded";
const formTypes = [fieldsOnly, "multipart/form-data"];

/** A form that was sent, read no further than it may be long; null where it is none. */
export async function readPost(
	request: Request,
	largest: number,
): Promise<FormData | "too-large" | null> {
	const type =
		(request.headers.get("content-type") ?? "")
			.split(";")[0]
			?.trim()
			.toLowerCase() ?? "";
	if (!formTypes.includes(type)) return null;
	const body = await readBody(request, largest);
	if (body === "too-large") return body;
	if (type === fieldsOnly) return fieldsOf(body);
	try {
		return withoutNull(
			await new Response(body, {
				headers: { "content-type": request.headers.get("content-type") ?? "" },
			}).formData(),
		);
	} catch {
		return null;
	}
}

/** Said beforehand to be short, and no longer than that, it is read at once; else piece by piece. */
async function readBody(
	request: Request,
	largest: number,
): Promise<Buffer<ArrayBuffer> | "too-large"> {
	const said = request.headers.get("content-length");
	if (said !== null && Number(said) <= largest) {
		const body = Buffer.from(await request.arrayBuffer());
		return body.byteLength > largest ? "too-large" : body;
	}
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size > largest) return "too-large";
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** As a browser writes a form without files: the way of the standard, without the streams that files need. */
function fieldsOf(body: Buffer): FormData {
	const form = new FormData();
	for (const [name, value] of new URLSearchParams(body.toString("utf8")))
		form.append(name, value.replaceAll("\0", ""));
	return form;
}

/** The one sign that no text of the database holds; nobody types it. */
function withoutNull(form: FormData): FormData {
	for (const [name, value] of [...form])
		if (typeof value === "string" && value.includes("\0")) {
			const all = form.getAll(name);
			form.delete(name);
			for (const one of all)
				form.append(
					name,
					typeof one === "string" ? one.replaceAll("\0", "") : one,
				);
		}
	return form;
}

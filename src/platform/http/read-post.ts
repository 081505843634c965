const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"];

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
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength;
		if (size > largest) return "too-large";
		chunks.push(chunk);
	}
	try {
		return await new Response(Buffer.concat(chunks), {
			headers: { "content-type": request.headers.get("content-type") ?? "" },
		}).formData();
	} catch {
		return null;
	}
}

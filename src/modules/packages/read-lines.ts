import { longestLine, mostLines } from "./format.ts";

/** A line without its end, or why there are no more. */
export type Read =
	| { readonly kind: "line"; readonly number: number; readonly bytes: Buffer }
	| {
			readonly kind: "end";
			readonly number: number;
			readonly why: "done" | "no-line-end" | "too-long" | "too-many";
	  };

/** The lines of a stream of bytes, one in memory at a time; the last thing told is how it ended. */
export async function* readLines(
	chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Read> {
	let rest: Buffer[] = [];
	let length = 0;
	let number = 0;
	for await (const chunk of chunks) {
		let part = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
		for (;;) {
			const at = part.indexOf(10);
			if (length + (at < 0 ? part.length : at) > longestLine) {
				yield { kind: "end", number: number + 1, why: "too-long" };
				return;
			}
			if (at < 0) break;
			number += 1;
			if (number > mostLines) {
				yield { kind: "end", number, why: "too-many" };
				return;
			}
			rest.push(part.subarray(0, at));
			yield {
				kind: "line",
				number,
				bytes: rest.length === 1 ? (rest[0] ?? part) : Buffer.concat(rest),
			};
			rest = [];
			length = 0;
			part = part.subarray(at + 1);
		}
		if (part.length > 0) {
			rest.push(part);
			length += part.length;
		}
	}
	yield {
		kind: "end",
		number: number + 1,
		why: length > 0 ? "no-line-end" : "done",
	};
}

import { createHash } from "node:crypto";
import type { Context } from "#platform/context.ts";
import type { Piece } from "./version.ts";

/** Bytes of one piece, more or less: memory holds one while a file is written, and one while it is sent. */
const pieceOf = 1_000_000;

/** A file as it was kept. */
export interface KeptFile {
	readonly size: number;
	readonly sha256: string;
	readonly pieces: readonly Piece[];
}

/** A file that is being kept, piece by piece. */
export interface Keeping {
	/** Whole rows, so that no line lies in two pieces. */
	readonly add: (bytes: string | Uint8Array, rows?: number) => Promise<void>;
	readonly end: () => Promise<KeptFile>;
}

export function keepFile({ files }: Pick<Context, "files">): Keeping {
	const hash = createHash("sha256");
	const pieces: Piece[] = [];
	let waiting: Uint8Array[] = [];
	let waits = 0;
	let waitingRows = 0;
	let size = 0;
	let rows = 0;
	const keep = async () => {
		if (waits === 0) return;
		const { sha256 } = await files.keep(Buffer.concat(waiting));
		pieces.push({ fromByte: size, size: waits, fromRow: rows, sha256 });
		size += waits;
		rows += waitingRows;
		waiting = [];
		waits = 0;
		waitingRows = 0;
	};
	return {
		add: async (bytes, more = 0) => {
			const part = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
			hash.update(part);
			waiting.push(part);
			waits += part.byteLength;
			waitingRows += more;
			if (waits >= pieceOf) await keep();
		},
		end: async () => {
			await keep();
			return { size, sha256: hash.digest("hex"), pieces };
		},
	};
}

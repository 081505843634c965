/** Boxes that hold other boxes, and lead to what is looked for. */
const outer = new Set(["moov", "trak", "moof", "traf"]);
/** Boxes in which makers write what they like: place, owner, model, small pictures. */
const private_ = new Set(["udta", "meta", "uuid"]);

/**
 * A film or sound in boxes (ISO 14496-12: MP4, MOV, M4A, 3GP) without what the telephone wrote beside it, above all the
 * place. Those boxes become empty room of the same size, so that everything else stays where it was; film and sound are
 * not written anew. What is no box any more, or says a wrong size, is left as it is.
 */
export function bareFilm(bytes: Uint8Array): Uint8Array {
	const bare = Uint8Array.from(bytes);
	empty(new DataView(bare.buffer), 0, bare.byteLength, 0);
	return bare;
}

/** A box is `size kind …`; size 1 has the true size behind the kind, size 0 reaches to the end. */
function empty(view: DataView, from: number, to: number, depth: number): void {
	let at = from;
	while (at + 8 <= to && depth < 8) {
		const short = view.getUint32(at);
		const wide = short === 1 && at + 16 <= to;
		const size =
			short === 0 ? to - at : wide ? Number(view.getBigUint64(at + 8)) : short;
		const head = wide ? 16 : 8;
		if (size < head || at + size > to) return;
		const kind = kindAt(view, at + 4);
		if (private_.has(kind)) {
			for (const [place, sign] of [..."free"].entries())
				view.setUint8(at + 4 + place, sign.charCodeAt(0));
			for (let place = at + head; place < at + size; place += 1)
				view.setUint8(place, 0);
		} else if (outer.has(kind)) empty(view, at + head, at + size, depth + 1);
		at += size;
	}
}

const kindAt = (view: DataView, at: number): string =>
	String.fromCharCode(
		...[0, 1, 2, 3].map((place) => view.getUint8(at + place)),
	);

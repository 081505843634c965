import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import type { Findings } from "./finding.ts";
import {
	indexOver,
	inOneLine,
	rootOf,
	type Seal,
	sha256,
	signedText,
} from "./format.ts";
import { isSignedBy } from "./signing-key.ts";

const sealLine = z.strictObject({
	line: z.literal("seal"),
	lines: z.int().min(0),
	root: z.string(),
	signature: z.string(),
});
const indexLine = z.strictObject({
	line: z.literal("index"),
	sha256: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(inOneLine),
});

/** Holds every line against the index, and the index against what was signed. */
export class SealCheck {
	readonly #hashes: Buffer[] = [];
	/** The slugs of the units, by the place of their lines. */
	readonly #units = new Map<number, string>();
	readonly #listed: Buffer[] = [];
	/** Of the lines of the index, to hold them against what they must be. */
	readonly #index: Buffer[] = [];
	#seal: Seal | null = null;
	#isOver = false;
	readonly #findings: Findings;

	constructor(findings: Findings) {
		this.#findings = findings;
	}

	take(bytes: Buffer, unit?: string): void {
		// What stands between the index and the seal can only be a line of the index that was changed.
		this.#hashes.push(sha256(bytes));
		if (unit !== undefined) this.#units.set(this.#hashes.length, unit);
	}

	takeEnd(
		bytes: Buffer,
		content: unknown,
		kind: "index" | "seal",
		line: number,
	): void {
		if (this.#isOver) {
			this.#findings.add(
				"more-behind",
				line,
				"Something stands behind the seal.",
			);
			return;
		}
		if (kind === "seal") {
			this.#isOver = true;
			const read = sealLine.safeParse(content);
			if (read.success && canonicalJson(read.data) === bytes.toString())
				this.#seal = read.data;
			else
				this.#findings.add(
					"seal-changed",
					line,
					"The seal is not written as it was.",
				);
			return;
		}
		this.#index.push(sha256(bytes));
		const read = indexLine.safeParse(content);
		if (read.success)
			for (const hash of read.data.sha256)
				this.#listed.push(Buffer.from(hash, "hex"));
	}

	isOver(): boolean {
		return this.#isOver;
	}

	finish(key: string | null, expectedKey: string | null): void {
		const findings = this.#findings;
		if (expectedKey !== null && key !== expectedKey)
			findings.add(
				"another-key",
				1,
				"The package is signed with another key than the one that was expected. Whoever made it is not the installation.",
			);
		if (!this.#isOver) {
			findings.add(
				"cut",
				this.#hashes.length + this.#index.length,
				"The file ends here, without the seal of a package: its end is missing.",
			);
			this.#compare();
			return;
		}
		const seal = this.#seal;
		if (!seal) {
			this.#compare();
			return;
		}
		const checkWith = expectedKey ?? key;
		if (
			checkWith === null ||
			!isSignedBy(signedText(seal.lines, seal.root), seal.signature, checkWith)
		)
			findings.add(
				"signature",
				null,
				"The signature does not fit: the seal or the key was changed.",
			);
		if (
			seal.lines === this.#hashes.length &&
			rootOf(this.#hashes) === seal.root
		)
			this.#holdIndex();
		else this.#blame(seal);
	}

	/** Every line is as it was signed; then the index says so, sign for sign. */
	#holdIndex(): void {
		const wanted = [...indexOver(this.#hashes)].map((one) =>
			sha256(canonicalJson(one)),
		);
		const wrong = wanted.findIndex(
			(hash, at) => this.#index[at]?.equals(hash) !== true,
		);
		if (wrong >= 0 || this.#index.length !== wanted.length)
			this.#findings.add(
				"index-changed",
				this.#hashes.length + 1 + Math.max(wrong, 0),
				"The index was changed. All lines before it are as they were signed.",
			);
	}

	#blame(seal: Seal): void {
		const trusted = rootOf(this.#listed) === seal.root;
		const found = this.#compare();
		if (!trusted || found === 0)
			this.#findings.add(
				"index-changed",
				this.#hashes.length + 1,
				"The index, or the number of lines, is not what was signed.",
			);
	}

	/** Tells of each line that is not the one in the index; answers how many there are. */
	#compare(): number {
		let found = 0;
		const most = Math.max(this.#hashes.length, this.#listed.length);
		if (this.#listed.length === 0) return 0;
		const shifted = this.#listed.length !== this.#hashes.length;
		for (let at = 0; at < most; at += 1) {
			const [is, was] = [this.#hashes[at], this.#listed[at]];
			if (is && was?.equals(is)) continue;
			found += 1;
			this.#findings.add(
				"line-changed",
				at + 1,
				is && was
					? shifted
						? "This line is not the one that was signed: a line was added or taken out here."
						: "This line is not the one that was signed."
					: is
						? "This line was added."
						: "A line is missing here.",
				this.#units.get(at + 1),
			);
			// Behind a line that was added or taken out every line stands elsewhere.
			if (shifted) break;
		}
		return found;
	}
}

import type { Language } from "#kernel/text.ts";
import { bytes } from "../format.ts";
import { quality, smallEnough, smallerSize } from "../picture-size.ts";
import { build } from "./story/build.ts";

/**
 * Large photographs are made smaller before they are sent, on the device: a slow line carries one in seconds then. It
 * says so, and whoever wants the whole picture to go ticks a box. Without script, where the browser cannot, and where
 * somebody sends before it is done, the picture goes as it is.
 */
class SmallerPictures extends HTMLElement {
	#input!: HTMLInputElement;
	#words!: Readonly<Record<"smaller" | "whole" | "keep", string>>;
	#line!: HTMLElement;
	#choice!: HTMLElement;
	#keep!: HTMLInputElement;
	/** What was picked, by what was made of it. */
	readonly #picked = new WeakMap<File, File>();
	/** Something else was picked meanwhile. */
	#round = 0;
	readonly #end = new AbortController();

	connectedCallback(): void {
		const input = this.closest("form")?.querySelector<HTMLInputElement>(
			`input[type=file][name="${this.dataset.for ?? ""}"]`,
		);
		if (!input || !("createImageBitmap" in window)) return;
		this.#input = input;
		this.#words = JSON.parse(this.dataset.words ?? "{}");
		this.#line = build("p", { class: "meta", role: "status" });
		this.#keep = build("input", { type: "checkbox" }) as HTMLInputElement;
		this.#choice = build(
			"label",
			{ class: "pick", hidden: "" },
			this.#keep,
			build("span", {}, this.#words.keep),
		);
		this.append(this.#line, this.#choice);
		const { signal } = this.#end;
		const look = () => void this.#look();
		input.addEventListener("change", look, { signal });
		this.#keep.addEventListener("change", look, { signal });
		// Picked before the script arrived.
		if (input.files?.length) look();
	}

	disconnectedCallback(): void {
		this.#end.abort();
	}

	async #look(): Promise<void> {
		this.#round += 1;
		const round = this.#round;
		const picked = [...(this.#input.files ?? [])].map(
			(file) => this.#picked.get(file) ?? file,
		);
		const sent: File[] = [];
		// One after the other: a telephone has room for one large picture at a time.
		for (const file of picked)
			sent.push(this.#keep.checked ? file : await this.#smaller(file));
		if (round !== this.#round) return;
		const changed = sent.filter((file) => this.#picked.has(file));
		const together = new DataTransfer();
		for (const file of sent) together.items.add(file);
		this.#input.files = together.files;
		if (changed.length > 0) this.#choice.hidden = false;
		else if (!this.#keep.checked) this.#choice.hidden = true;
		this.#say(changed);
	}

	/** The same picture, smaller; the file itself where there is nothing to win, or it cannot be read here. */
	async #smaller(file: File): Promise<File> {
		// A PNG is mostly a screen with letters, which a JPEG smears.
		if (file.type !== "image/jpeg" || file.size <= smallEnough) return file;
		try {
			const made = await drawnSmaller(file);
			if (!made || made.size >= file.size * 0.8) return file;
			const { name, lastModified } = file;
			const small = new File([made], name, { type: made.type, lastModified });
			this.#picked.set(small, file);
			return small;
		} catch {
			return file;
		}
	}

	#say(changed: readonly File[]): void {
		const lang: Language = document.documentElement.lang === "en" ? "en" : "id";
		const sum = (files: readonly File[]) =>
			bytes(
				lang,
				files.reduce((size, file) => size + file.size, 0),
			);
		this.#line.textContent =
			changed.length > 0
				? this.#words.smaller
						.replace(
							"{from}",
							sum(changed.map((file) => this.#picked.get(file) ?? file)),
						)
						.replace("{to}", sum(changed))
				: this.#choice.hidden
					? ""
					: this.#words.whole;
	}
}

/** Upright, as its camera noted how it was held; whatever else the camera noted stays behind. */
async function drawnSmaller(file: File): Promise<Blob | null> {
	const picture = await createImageBitmap(file, {
		imageOrientation: "from-image",
	});
	try {
		const canvas = document.createElement("canvas");
		Object.assign(canvas, smallerSize(picture.width, picture.height));
		const pen = canvas.getContext("2d");
		if (!pen) return null;
		pen.imageSmoothingQuality = "high";
		pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
		return await new Promise((done) =>
			canvas.toBlob(done, "image/jpeg", quality),
		);
	} finally {
		picture.close();
	}
}

customElements.define("smaller-pictures", SmallerPictures);

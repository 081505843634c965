/** Fields that belong to the page and not to the person. */
const ofThePage = ["token", "lembar", "mulai", "versi"];

/** The same page in the language of a link, from the network or from what the device keeps; `null` where it is in neither. */
export async function pageIn({
	pathname,
}: HTMLAnchorElement): Promise<Document | null> {
	const kept = `${pathname}/kosong`;
	const answer =
		(await fetch(kept).catch(() => null)) ?? (await caches.match(kept));
	return answer?.ok
		? new DOMParser().parseFromString(await answer.text(), "text/html")
		: null;
}

/** Puts another page in the place of this one, without leaving it: nothing is written into the history. */
export function become(page: Document): void {
	document.documentElement.lang = page.documentElement.lang;
	document.title = page.title;
	document.body.replaceChildren(...page.body.childNodes);
}

/** Fills a form with what was typed into its twin. */
export function fill(form: HTMLFormElement, typed: FormData): void {
	for (const control of form.elements) {
		const { name, value, type } = control as HTMLInputElement;
		if (name === "" || ofThePage.includes(name)) continue;
		if (type === "radio" || type === "checkbox")
			(control as HTMLInputElement).checked = typed
				.getAll(name)
				.includes(value);
		else (control as HTMLInputElement).value = String(typed.get(name) ?? "");
	}
}

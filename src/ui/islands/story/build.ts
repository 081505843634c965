/** An element with what is in it; words stay words. */
export function build(
	tag: string,
	of: Readonly<Record<string, string>> = {},
	...within: readonly (Node | string)[]
): HTMLElement {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(of))
		element.setAttribute(name, value);
	element.append(...within);
	return element;
}

export function button(
	words: string,
	look: string,
	press: () => void,
): HTMLElement {
	const made = build("button", { type: "button", class: `btn ${look}` }, words);
	made.addEventListener("click", press);
	return made;
}

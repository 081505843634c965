type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement, name: string): Control[] =>
	[...form.elements].filter(
		(element): element is Control =>
			(element instanceof HTMLInputElement ||
				element instanceof HTMLTextAreaElement ||
				element instanceof HTMLSelectElement) &&
			element.name === name,
	);

const isBox = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement &&
	(control.type === "radio" || control.type === "checkbox");

const plain = (values: readonly string[]): string[] =>
	values
		.map((value) => value.replaceAll("\r\n", "\n").trim())
		.filter((value) => value !== "");

/** What a field of the form holds now; blank is nothing. */
export const valueNow = (form: HTMLFormElement, name: string): string[] =>
	plain(
		controlsOf(form, name)
			.filter((control) => !isBox(control) || control.checked)
			.map(({ value }) => value),
	);

/** What the page came with. */
export const valueBefore = (form: HTMLFormElement, name: string): string[] =>
	plain(
		controlsOf(form, name)
			.filter((control) => !isBox(control) || control.defaultChecked)
			.map((control) =>
				isBox(control) || control instanceof HTMLSelectElement
					? control.value
					: control.defaultValue,
			),
	);

export function setValue(
	form: HTMLFormElement,
	name: string,
	values: readonly string[],
): void {
	for (const control of controlsOf(form, name)) {
		if (isBox(control))
			// The box that stands for nothing is the one without a value.
			control.checked = values.length
				? values.includes(control.value)
				: control.value === "";
		else control.value = values[0] ?? "";
		if (isBox(control) && control.checked && control.value !== "")
			control.closest("details")?.setAttribute("open", "");
	}
}

export const same = (a: readonly string[], b: readonly string[]): boolean =>
	JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

export const hasFocus = (form: HTMLFormElement, name: string): boolean =>
	controlsOf(form, name).some((control) => control === document.activeElement);

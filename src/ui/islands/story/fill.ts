type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
	[...form.elements].filter(
		(element): element is Control =>
			(element instanceof HTMLInputElement && element.type !== "hidden") ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement,
	);

/** Puts words where they stood; a fold that holds some of them opens. */
export function fillIn(
	form: HTMLFormElement,
	fields: readonly (readonly [string, string | File])[],
): void {
	for (const control of controlsOf(form)) {
		const values = fields
			.filter(([name]) => name === control.name)
			.map(([, value]) => value);
		if (isBox(control)) control.checked = values.includes(control.value);
		else if (control.type !== "file") control.value = String(values[0] ?? "");
		if (values.length > 0) control.closest("details")?.setAttribute("open", "");
	}
}

/** Nothing that was said is left in the form, whatever the page came with. */
export function empty(form: HTMLFormElement): void {
	for (const control of controlsOf(form))
		if (isBox(control)) control.checked = false;
		else {
			control.value = "";
			// Whoever recorded into it hears that it is gone.
			if (control.type === "file") control.dispatchEvent(new Event("change"));
		}
}

/** Whether the page came with answers, kept by the site. */
export const cameFilled = (form: HTMLFormElement): boolean =>
	controlsOf(form).some((control) =>
		control instanceof HTMLSelectElement
			? [...control.options].some(
					({ defaultSelected, value }) => defaultSelected && value !== "",
				)
			: isBox(control)
				? control.defaultChecked
				: control.defaultValue !== "",
	);

const isBox = (control: Control): control is HTMLInputElement =>
	control instanceof HTMLInputElement &&
	(control.type === "radio" || control.type === "checkbox");

/**
 * Single letters press the controls that show them, for those who switched them on. None acts while a field has the
 * focus; there Ctrl and Enter send the form.
 */
export function onKey(desk: HTMLElement, event: KeyboardEvent): void {
	if (event.altKey || event.metaKey || event.isComposing) return;
	const at = event.target as HTMLElement;
	const field = at.closest("input, textarea, select, [contenteditable]");
	if (event.ctrlKey) {
		if (event.key !== "Enter" || !field) return;
		event.preventDefault();
		pressSubmit(field.closest("form"));
		return;
	}
	if (field) {
		// Out of the field, so that letters act again.
		if (event.key === "Escape") (field as HTMLElement).blur();
		return;
	}
	const does = deeds[event.key.toLowerCase()] ?? digit(event.key);
	if (!does) return;
	event.preventDefault();
	does(desk);
}

type Does = (desk: HTMLElement) => void;

const deeds: Readonly<Record<string, Does>> = {
	s: (desk) => pressSubmit(desk.querySelector("#putuskan")),
	r: (desk) =>
		open(desk.querySelector("#kembalikan"), "input[type=radio]:enabled"),
	k: (desk) => desk.querySelector<HTMLElement>("#putuskan textarea")?.focus(),
	l: (desk) => pressSubmit(desk.querySelector("#lewati")),
	j: (desk) => pressSubmit(desk.querySelector("#jeda")),
	u: (desk) => pressSubmit(desk.querySelector(".lane-undo:not([hidden]) form")),
	e: nextProof,
	"?": (desk) => open(desk.querySelector("#pintasan"), "summary"),
};

const digit = (key: string): Does | undefined =>
	/^[1-9]$/.test(key)
		? (desk) => {
				const levels = desk.querySelectorAll<HTMLInputElement>(
					"#putuskan .level input[type=radio]",
				);
				levels[Number(key) - 1]?.click();
			}
		: undefined;

const pressSubmit = (form: Element | null): void =>
	form?.querySelector<HTMLButtonElement>("button[type=submit]")?.click();

function open(place: Element | null, inside: string): void {
	const fold = place?.querySelector("details");
	if (fold) fold.open = true;
	place?.querySelector<HTMLElement>(inside)?.focus();
}

function nextProof(desk: HTMLElement): void {
	const proofs = [...desk.querySelectorAll<HTMLElement>("h2[id^=bukti-]")];
	const next = proofs.find((proof) => proof.getBoundingClientRect().top > 80);
	(next ?? proofs[0])?.scrollIntoView();
}

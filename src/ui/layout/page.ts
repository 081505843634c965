import type { FormState } from "#kernel/form.ts";
import type { Content } from "../content.ts";
import { type Door, inLanguage, type View } from "../view.ts";

/** What every page tells its layout. */
export interface PageProps {
	readonly view: View;
	/** State and page; "Galat: " is put before it while `form` has problems. */
	readonly title: string;
	readonly description?: string | undefined;
	readonly unlisted?: boolean | undefined;
	/** Programs that read feeds find the one of this page. */
	readonly feed?: Feed | undefined;
	/** The form of the page: its problems are summed up first in `main`. */
	readonly form?: FormState | undefined;
	/** Above text and aside, over the full width: `PageHead` with buttons, `Stages`, `FilterBar`. */
	readonly head?: Content;
	/** Beside the text from 58 em, below it on small screens. */
	readonly aside?: Content;
	readonly asideLabel?: string | undefined;
	/** Id of the results of a list page: a second skip link leads there. */
	readonly results?: string | undefined;
	readonly islands?: readonly string[] | undefined;
	readonly children: Content;
}

export interface Feed {
	readonly name: string;
	readonly href: string;
}

export const titleOf = ({ view, title, form }: PageProps): string =>
	hasProblems(form) ? `${view.t("ui.error.prefix")}: ${title}` : title;

export const islandsOf = ({
	form,
	islands = [],
}: PageProps): readonly string[] =>
	hasProblems(form) ? ["error-focus", ...islands] : islands;

export const hasProblems = (form: FormState | undefined): form is FormState =>
	form !== undefined && form.problems.length > 0;

/** The door that the page stands behind: the longest address that the page's own begins with. */
export const currentDoor = (
	view: View,
	doors: readonly Door[],
): Door | undefined => {
	const here = pathname(inLanguage(view.lang, view.path));
	return doors
		.filter(
			({ href }) =>
				here === pathname(href) || here.startsWith(`${pathname(href)}/`),
		)
		.sort((a, b) => b.href.length - a.href.length)[0];
};

const pathname = (address: string): string => address.split("?")[0] ?? address;

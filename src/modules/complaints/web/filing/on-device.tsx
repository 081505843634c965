import { languages } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { inLanguage, type View } from "#ui/view.ts";

interface OnDeviceProps {
	readonly view: View;
	/** Where the form stands, and is sent to, without language. */
	readonly path: string;
	/** Whom it is for, as the device calls it while it waits. */
	readonly name: string;
	/** It is the empty form that the device keeps. */
	readonly shell?: boolean | undefined;
	/** The form. */
	readonly children: Content;
}

/**
 * Around a form: with script it can be filled in without network and goes on its way later. What lies on the device is
 * said, and what to do about it stands beside it. Without script there is the form alone.
 */
export const OnDevice = ({
	view,
	path,
	name,
	shell,
	children,
}: OnDeviceProps) => {
	return (
		<div>
			<story-form
				class="stack"
				data-page={inLanguage(view.lang, path)}
				data-pages={pagesOf(path)}
				data-name={name}
				data-shell={shell ? "true" : undefined}
				data-words={JSON.stringify(wordsOf(view))}
			>
				{children}
			</story-form>
		</div>
	);
};

/** The script writes them where they belong: a browser without it, also one of text, shows none of them. */
const wordsOf = ({ t }: View) => ({
	here: t("complaints.device.here"),
	how: t("complaints.device.how"),
	send: t("complaints.device.send"),
	ready: t("complaints.device.ready"),
	delete: t("complaints.device.delete"),
	deleteSays: t("complaints.device.delete.says"),
	deleteAll: t("complaints.device.delete.button"),
	restored: t("complaints.device.restored"),
	typed: t("complaints.device.typed"),
	sending: t("complaints.device.sending"),
	away: t("complaints.device.away"),
	waiting: t("complaints.device.waiting"),
	amiss: t("complaints.device.amiss"),
	sent: t("complaints.device.sent"),
	fetch: t("complaints.device.fetch"),
	mend: t("complaints.device.mend"),
	gone: t("complaints.device.gone"),
});

/** On the receipt: what arrived is forgotten here, and it is said where there was something. */
export const StorySent = ({
	view,
	sheet,
}: {
	readonly view: View;
	readonly sheet: string;
}) => (
	<story-sent
		data-sheet={sheet}
		data-pages={pagesOf(view.path.split("?")[0] ?? "")}
		data-words={view.t("complaints.device.forgotten")}
	>
		<p class="meta" role="status" />
	</story-sent>
);

/** The same page in every language: the device may hold any of them. */
const pagesOf = (path: string): string =>
	languages.map((lang) => inLanguage(lang, path)).join(" ");

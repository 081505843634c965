import { languages } from "#kernel/text.ts";
import type { Content } from "#ui/content.ts";
import { ScriptButton } from "#ui/form/index.ts";
import { Fold } from "#ui/layout/parts.tsx";
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
	const { t } = view;
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
				<section
					class="hug warn stack"
					aria-labelledby="di-perangkat"
					data-part="here"
					hidden
				>
					<h2 id="di-perangkat" tabindex={-1}>
						{t("complaints.device.here")}
					</h2>
					<ul data-part="list" />
					<div class="stack" data-part="unsent" hidden>
						<p>{t("complaints.device.how")}</p>
						<div>
							<ScriptButton does="send">
								{t("complaints.device.send")}
							</ScriptButton>
						</div>
					</div>
					<Delete view={view} />
				</section>
				<p class="meta" data-part="ready" hidden>
					{t("complaints.device.ready")}
				</p>
				{children}
				<p role="status" data-part="says" />
				<div data-part="kept" hidden>
					<Delete view={view} />
				</div>
			</story-form>
		</div>
	);
};

const Delete = ({ view: { t } }: { readonly view: View }) => (
	<Fold summary={t("complaints.device.delete")}>
		<p>{t("complaints.device.delete.says")}</p>
		<div>
			<ScriptButton does="delete" kind="danger">
				{t("complaints.device.delete.button")}
			</ScriptButton>
		</div>
	</Fold>
);

const wordsOf = ({ t }: View) => ({
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

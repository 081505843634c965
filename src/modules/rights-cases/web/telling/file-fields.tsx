import { largestFile, mostFiles } from "#evidence";
import type { FormState } from "#kernel/form.ts";
import { FileField } from "#ui/form/index.ts";
import { Meta } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { fields } from "../../index.ts";

interface FileFieldsProps {
	readonly view: View;
	readonly state: FormState;
	/** Without a voice: what somebody says to an officer is written down, and not recorded. */
	readonly silent?: boolean | undefined;
}

/** Files, and a voice that is altered on the device. They are sent with this page and lie nowhere before. */
export const FileFields = ({ view, state, silent }: FileFieldsProps) => {
	const { t } = view;
	return (
		<>
			<FileField
				view={view}
				state={state}
				name={fields.files}
				label={t("rights-cases.files")}
				hint={t("rights-cases.files.hint", {
					n: mostFiles,
					mb: largestFile / 1024 / 1024,
				})}
				accept="image/jpeg,image/png,image/webp,.pdf,.docx,.xlsx,.odt,.ods,audio/*,video/*"
				multiple
				optional
			/>
			{!silent && <Voice view={view} state={state} />}
		</>
	);
};

const Voice = ({ view, state }: FileFieldsProps) => {
	const { t } = view;
	return (
		<>
			<Meta>{t("rights-cases.files.face")}</Meta>
			<FileField
				view={view}
				state={state}
				name={fields.voice}
				label={t("rights-cases.voice")}
				hint={t("rights-cases.voice.hint")}
				accept="audio/*"
				optional
			/>
			<HiddenVoice view={view} />
		</>
	);
};

/** With script and a microphone: recorded here, made unlike the speaker's, and heard before it is sent. */
const HiddenVoice = ({ view: { t, assets } }: { readonly view: View }) => (
	<hidden-voice
		class="stack"
		data-for={fields.voice}
		data-work={assets.islands["disguise-voice"]}
		data-words={JSON.stringify({
			start: t("rights-cases.record.start"),
			stop: t("rights-cases.record.stop"),
			discard: t("rights-cases.record.discard"),
			asks: t("rights-cases.record.asks"),
			runs: t("rights-cases.record.runs"),
			works: t("rights-cases.record.works"),
			ready: t("rights-cases.record.ready"),
			gone: t("rights-cases.record.gone"),
			refused: t("rights-cases.record.refused"),
			failed: t("rights-cases.record.failed"),
			heard: t("rights-cases.record.heard"),
			alter: t("rights-cases.record.alter"),
			plain: t("rights-cases.record.plain"),
		})}
	/>
);

/** The script of a page with these fields. */
export const fileIslands = ["hidden-voice"] as const;

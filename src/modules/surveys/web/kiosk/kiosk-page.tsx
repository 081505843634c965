import type { FormState } from "#kernel/form.ts";
import { Face } from "#ui/face.tsx";
import { Button, Form, Hidden, ScriptButton } from "#ui/form/index.ts";
import { KioskLayout } from "#ui/layout/kiosk.tsx";
import { Meta } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { AskedSurvey, Questionnaire } from "../../index.ts";
import type { HiddenFields } from "../answering/hidden-fields.ts";
import { Questions, Yourself } from "../answering/questions.tsx";
import { SlipField } from "../answering/slip-field.tsx";
import { kioskWords } from "./kiosk-words.ts";

interface KioskPageProps extends AskedSurvey {
	readonly view: View;
	readonly questionnaire: Questionnaire;
	readonly state: FormState;
	/** Without key and start on the page that stays on the device: its script makes both, for each respondent anew. */
	readonly hidden: HiddenFields;
	/** From how many people on answers are told. */
	readonly least: number;
}

/**
 * The survey on a tablet that many share. With script it is one question a screen, works without network, and clears
 * itself; without, it is the whole form on one page.
 */
export const KioskPage = (props: KioskPageProps) => {
	const { view, unit, survey, questionnaire, own, state, hidden, least } =
		props;
	const { t } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	const page = link(view, "/survei/:unit/:instrument/kios", here);
	return (
		<KioskLayout
			view={view}
			title={t("surveys.kiosk.title", { unit: unit.name })}
			of={unit.name}
			form={state}
			islands={["kiosk-form"]}
		>
			<kiosk-form
				class="stack"
				data-page={page}
				data-words={JSON.stringify(kioskWords(view))}
			>
				<h1>{t("surveys.answer.question")}</h1>
				<div class="stack" data-part="start">
					<div class="row">
						{[1, 2, 3, 4].map((level) => (
							<Face level={level} of={4} />
						))}
					</div>
					<p class="lead">
						{t("surveys.answer.lead", {
							n: questionnaire.items.length + own.length,
						})}
					</p>
					<ScriptButton does="begin">{t("surveys.kiosk.begin")}</ScriptButton>
				</div>
				<div class="progress" data-part="progress" hidden>
					<p id="langkah" role="status" />
					<progress aria-labelledby="langkah" value={0} max={1} />
				</div>
				<read-aloud data-words={view.t("surveys.read-aloud")} />
				<Form view={view} action={page} shared>
					<Hidden name="lembar" value={hidden.lembar} />
					<Hidden name="mulai" value={hidden.mulai} />
					<Hidden name="versi" value={hidden.versi} />
					{survey.door === "slip" && <SlipField view={view} state={state} />}
					<Questions {...props} />
					<Yourself view={view} state={state} />
					<div class="row between turned">
						<ScriptButton does="next">{t("surveys.kiosk.next")}</ScriptButton>
						<Button>{t("surveys.answer.send")}</Button>
						<ScriptButton does="back" kind="outlined">
							{t("surveys.kiosk.back")}
						</ScriptButton>
					</div>
					<Meta>{t("surveys.answer.privacy")}</Meta>
				</Form>
				<div class="stack" data-part="thanks" hidden>
					<Face level={4} of={4} />
					<h2 tabindex={-1}>{t("surveys.thanks.title")}</h2>
					<p class="lead">{t("surveys.thanks.lead", { unit: unit.name })}</p>
					<p>{t("surveys.thanks.mixed", { least })}</p>
					<ScriptButton does="reset">{t("surveys.kiosk.done")}</ScriptButton>
				</div>
				<p class="meta" role="status" data-part="waiting" />
				<StillThere view={view} />
			</kiosk-form>
		</KioskLayout>
	);
};

/** Asked after a minute without a sign of anybody, before the answers go. */
const StillThere = ({ view: { t } }: { readonly view: View }) => (
	<dialog class="card stack" aria-labelledby="masih" aria-describedby="sisa">
		<h2 id="masih">{t("surveys.kiosk.still")}</h2>
		<p id="sisa">{t("surveys.kiosk.left", { n: "20" })}</p>
		<div class="row">
			<ScriptButton does="stay">{t("surveys.kiosk.stay")}</ScriptButton>
			<ScriptButton does="reset" kind="outlined">
				{t("surveys.kiosk.reset")}
			</ScriptButton>
		</div>
	</dialog>
);

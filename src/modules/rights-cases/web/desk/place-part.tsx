import { Button, Form, Hidden, Select } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { isState, step } from "../../index.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";

/** Which office has it: given on by the centre, or given back to it, where the table allows that. */
export const PlacePart = (props: CasePageProps) => (
	<>
		{props.delegates.length > 0 && <Delegate {...props} />}
		{isState(props.header.state) &&
			step(props.header.state, "give-back", "officer") && (
				<GiveBack {...props} />
			)}
	</>
);

const Delegate = ({ view, header, state, once, delegates }: CasePageProps) => {
	const { t } = view;
	return (
		<Section id="delegasi" title={t("rights-cases.move.delegate")}>
			<p class="hint">{t("rights-cases.delegate.says")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/ruang/meja/:unit/:id/delegasi",
					placeOf({ header }),
				)}
				once={`${once}-delegasi`}
				label={t("rights-cases.delegate.do")}
			>
				<Hidden name="versi" value={String(header.version)} />
				<Select
					view={view}
					state={state}
					name="kantor"
					label={t("rights-cases.delegate.which")}
					options={delegates.map(({ id, name }) => ({
						value: id,
						label: name,
					}))}
				/>
				<div>
					<Button kind="outlined">{t("rights-cases.delegate.do")}</Button>
				</div>
			</Form>
		</Section>
	);
};

const GiveBack = ({ view, header, once }: CasePageProps) => {
	const { t } = view;
	return (
		<Section id="kembalikan" title={t("rights-cases.move.give-back")}>
			<p class="hint">{t("rights-cases.give-back.says")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/ruang/meja/:unit/:id/kembalikan",
					placeOf({ header }),
				)}
				once={`${once}-kembalikan`}
				label={t("rights-cases.give-back.do")}
				look="row"
			>
				<Hidden name="versi" value={String(header.version)} />
				<Button kind="outlined">{t("rights-cases.give-back.do")}</Button>
			</Form>
		</Section>
	);
};

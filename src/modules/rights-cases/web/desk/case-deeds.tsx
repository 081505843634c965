import { Button, Checkboxes, Form, Select } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { type CasePageProps, placeOf } from "./case-page-props.ts";
import { NewCodePart } from "./new-code-part.tsx";

/** What is done now and then: handing on, naming who is concerned, saying that one is too near. */
export const CaseDeeds = (props: CasePageProps) => (
	<>
		<HandOn {...props} />
		<Concerned {...props} />
		<NewCodePart {...props} />
		<TooNear {...props} />
	</>
);

const HandOn = ({ view, header, state, once, colleagues }: CasePageProps) => {
	const { t } = view;
	const able = colleagues.filter(({ has }) => !has);
	return (
		<Section id="rekan" title={t("rights-cases.hand-on.title")} level={3}>
			<p class="hint">
				{t("rights-cases.hand-on.have", {
					names: colleagues
						.filter(({ has }) => has)
						.map(({ name }) => name)
						.join(", "),
				})}
			</p>
			{able.length === 0 ? (
				<p>{t("rights-cases.hand-on.none")}</p>
			) : (
				<Form
					view={view}
					action={link(
						view,
						"/ruang/meja/:unit/:id/serahkan",
						placeOf({ header }),
					)}
					once={`${once}-serahkan`}
					label={t("rights-cases.hand-on.do")}
				>
					<Select
						view={view}
						state={state}
						name="rekan"
						label={t("rights-cases.hand-on.who")}
						options={able.map(({ personId, name }) => ({
							value: personId,
							label: name,
						}))}
					/>
					<div>
						<Button kind="outlined">{t("rights-cases.hand-on.do")}</Button>
					</div>
				</Form>
			)}
		</Section>
	);
};

const Concerned = ({ view, header, state, once, named }: CasePageProps) => {
	const { t } = view;
	return (
		<Section
			id="tersangkut"
			title={t("rights-cases.concerned.title")}
			level={3}
		>
			<p class="hint">{t("rights-cases.concerned.says")}</p>
			{named.length === 0 ? (
				<p>{t("rights-cases.concerned.none")}</p>
			) : (
				<Form
					view={view}
					action={link(
						view,
						"/ruang/meja/:unit/:id/dekat",
						placeOf({ header }),
					)}
					once={`${once}-tersangkut`}
					label={t("rights-cases.concerned.do")}
				>
					<Checkboxes
						view={view}
						state={state}
						name="orang"
						label={t("rights-cases.concerned.who")}
						options={named.map(({ id, name }) => ({ value: id, label: name }))}
					/>
					<div>
						<Button kind="outlined">{t("rights-cases.concerned.do")}</Button>
					</div>
				</Form>
			)}
		</Section>
	);
};

const TooNear = ({ view, header, once }: CasePageProps) => {
	const { t } = view;
	return (
		<Section id="benturan" title={t("rights-cases.conflict.title")} level={3}>
			<p class="hint">{t("rights-cases.conflict.says")}</p>
			<Form
				view={view}
				action={link(view, "/ruang/meja/:unit/:id/lepas", placeOf({ header }))}
				once={`${once}-benturan`}
				label={t("rights-cases.conflict.do")}
				look="row"
			>
				<Button kind="outlined">{t("rights-cases.conflict.do")}</Button>
			</Form>
		</Section>
	);
};

import type { FormState } from "#kernel/form.ts";
import {
	definitions,
	isMeasure,
	keysOf,
	type Meanwhile,
	numberOf,
	optionsOf,
	type SettingKey,
	type SettingKind,
	type SettingsVersion,
	settingGroups,
} from "#settings";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { decimal, moment } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import { versionField } from "./typed-settings.ts";

interface SettingsPageProps {
	readonly view: View;
	readonly state: FormState;
	/** What is saved now. */
	readonly kept: SettingsVersion;
	/** Who saved it. */
	readonly by: string | null;
	/** The version that the form was opened with, when that is not the one saved now. */
	readonly from?: number;
	/** Another version was saved meanwhile that contradicts this one, by whom. */
	readonly contested?: {
		readonly meanwhile: Meanwhile;
		readonly by: string | null;
	};
}

/** One form for all that the site says of whoever runs it, in groups, saved whole. */
export const SettingsPage = (props: SettingsPageProps) => {
	const { view, state, kept, from = kept.number } = props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("settings.title")}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{ name: t("settings.manage"), href: link(view, "/kelola", {}) },
								{ name: t("settings.title") },
							]}
						/>
					}
					title={t("settings.title")}
					lead={t("settings.lead")}
				/>
			}
		>
			<Contested {...props} />
			<Form view={view} action={link(view, "/kelola/setelan", {})}>
				<Hidden name={versionField} value={String(from)} />
				{settingGroups.map((group) => (
					<Section id={`bagian-${group}`} title={t(`settings.group.${group}`)}>
						{group === "facilities" && <p>{t("settings.facilities.says")}</p>}
						{keysOf(group).map((key) => (
							<Setting view={view} state={state} name={key} />
						))}
					</Section>
				))}
				<Button>{t("settings.save")}</Button>
			</Form>
			<Meta>{savedInWords(props)}</Meta>
		</OfficerLayout>
	);
};

const Setting = ({
	view,
	state,
	name,
}: {
	readonly view: View;
	readonly state: FormState;
	readonly name: SettingKey;
}) => {
	const { kind } = definitions[name];
	const shared = {
		view,
		state,
		name,
		label: view.t(`settings.field.${name}`),
		hint: hintOf(view, name),
		optional: true,
	};
	if (kind === "choice")
		return (
			<Select
				{...shared}
				options={optionsOf(name).map((option, place) => ({
					value: place === 0 ? "" : option,
					label: view.t(`settings.choice.${option}`),
				}))}
			/>
		);
	if (kind === "long") return <TextArea {...shared} rows={3} />;
	return <Field {...shared} {...controls[kind]} />;
};

/** Of a number that nobody verified: what holds where it is empty, and where that was read. */
function hintOf({ t, lang }: View, name: SettingKey): string {
	if (!isMeasure(name)) return t(`settings.hint.${name}`);
	const number = numberOf(name);
	return t("settings.hint.number", {
		...number,
		suggested: decimal(lang, number.suggested),
	});
}

/** Whoever fills this in writes of an office, not of themselves: a browser must not put in their own address. */
const controls = {
	text: { autocomplete: "off" },
	email: { type: "email", autocomplete: "off", spellcheck: false },
	phone: { type: "tel", autocomplete: "off", width: "16" },
	url: { inputmode: "url", autocomplete: "off", spellcheck: false },
	years: { inputmode: "numeric", autocomplete: "off", width: "4" },
	people: { inputmode: "numeric", autocomplete: "off", width: "4" },
	days: { inputmode: "numeric", autocomplete: "off", width: "4" },
	number: { inputmode: "decimal", autocomplete: "off", width: "8" },
} as const satisfies Record<Exclude<SettingKind, "long" | "choice">, object>;

const Contested = ({ view, contested }: SettingsPageProps) => {
	if (!contested) return null;
	const { meanwhile, by } = contested;
	return (
		<Versions
			view={view}
			id="dua-versi"
			{...(meanwhile.own ? { title: view.t("settings.own-versions") } : {})}
			by={
				meanwhile.savedAt &&
				view.t("settings.by", {
					name: by ?? view.t("settings.by.program"),
					when: moment(view.lang, meanwhile.savedAt),
				})
			}
			fields={meanwhile.contested.map((key) => ({
				label: view.t(`settings.field.${key}`),
				theirs: meanwhile.now.values[key],
				yours: meanwhile.values[key],
			}))}
		/>
	);
};

const savedInWords = ({ view, kept, by }: SettingsPageProps): string =>
	kept.savedAt === null
		? view.t("settings.never")
		: view.t("settings.saved.by", {
				name: by ?? view.t("settings.by.program"),
				when: moment(view.lang, kept.savedAt),
			});

import { type FormState, typedValue } from "#kernel/form.ts";
import type { Province } from "#territory";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import {
	accessFacts,
	accessField,
	answers,
	certificateKinds,
	helperFields,
	helperRoles,
	helperStates,
	kinds,
	modes,
	planFields,
} from "../../index.ts";

interface BothPlansProps {
	readonly view: View;
	readonly provinces: readonly Province[];
	/** The form as it stands now. */
	readonly theirs: FormState;
	readonly state: FormState;
}

/** Something that a form says: in fields that are one thing, and in words where it is chosen. */
interface Compared {
	readonly names: readonly string[];
	readonly label: string;
	readonly in?: ReadonlyMap<string, string>;
}

/** Everything that differs: day, place and rule too, for what is not shown would be written over. */
export const BothPlans = ({ theirs, state, ...props }: BothPlansProps) => (
	<Versions
		view={props.view}
		id="dua-versi"
		fields={comparedIn(props)
			.map((compared) => ({
				label: compared.label,
				theirs: wordsIn(theirs, compared),
				yours: wordsIn(state, compared),
			}))
			.filter((one) => one.theirs !== one.yours)}
	/>
);

const wordsIn = (state: FormState, { names, in: words }: Compared): string =>
	names
		.map((name) => typedValue(state, name))
		.map((value) => words?.get(value) ?? value.replaceAll("\r\n", "\n").trim())
		.filter((value) => value !== "")
		.join("/");

const comparedIn = (
	props: Pick<BothPlansProps, "view" | "provinces">,
): readonly Compared[] => [
	...whatAndWhen(props),
	...whereAndWho(props),
	...rule(props),
	...ready(props),
];

type Props = Pick<BothPlansProps, "view" | "provinces">;

const chosen = <Value extends string>(
	values: readonly Value[],
	says: (value: Value) => string,
): ReadonlyMap<string, string> =>
	new Map(values.map((value) => [value, says(value)]));

const line = (
	{ view }: Props,
	field:
		| "title"
		| "about"
		| "from"
		| "until"
		| "place"
		| "online"
		| "room"
		| "line"
		| "contact"
		| "certificateMinutes",
): Compared => ({
	names: [planFields[field]],
	label: view.t(`events.field.${field}`),
});

const whatAndWhen = (props: Props): readonly Compared[] => {
	const { t } = props.view;
	return [
		line(props, "title"),
		{
			names: [planFields.kind],
			label: t("events.field.kind"),
			in: chosen(kinds, (kind) => t(`events.kind.${kind}`)),
		},
		line(props, "about"),
		{
			names: ["hari", "bulan", "tahun"].map(
				(part) => `${planFields.on}_${part}`,
			),
			label: t("events.field.on"),
		},
		line(props, "from"),
		line(props, "until"),
	];
};

const whereAndWho = (props: Props): readonly Compared[] => {
	const { t } = props.view;
	return [
		{
			names: [planFields.province],
			label: t("events.field.province"),
			in: new Map(props.provinces.map(({ code, name }) => [code, name])),
		},
		{
			names: [planFields.mode],
			label: t("events.field.mode"),
			in: chosen(modes, (mode) => t(`events.mode.${mode}`)),
		},
		line(props, "place"),
		line(props, "room"),
		line(props, "online"),
		line(props, "line"),
		line(props, "contact"),
	];
};

const rule = (props: Props): readonly Compared[] => {
	const { t } = props.view;
	return [
		{
			names: [planFields.certificate],
			label: t("events.certificate"),
			in: chosen(certificateKinds, (kind) =>
				t(`events.certificate.for.${kind}`),
			),
		},
		line(props, "certificateMinutes"),
		{
			names: [planFields.certificateCodes],
			label: t("events.field.certificateCodes"),
			in: chosen(["0", "1", "2"] as const, (n) =>
				t(`events.field.certificateCodes.${n}`),
			),
		},
	];
};

const ready = ({ view: { t } }: Props): readonly Compared[] => [
	...accessFacts.map((fact) => ({
		names: [accessField(fact)],
		label: t(`events.access.${fact}`),
		in: chosen(answers, (answer) => t(`events.access.is.${answer}`)),
	})),
	...helperRoles.flatMap((role) => {
		const field = helperFields(role);
		return [
			{
				names: [field.state],
				label: t(`events.helper.${role}`),
				in: chosen(helperStates, (one) => t(`events.helper.state.${one}`)),
			},
			{ names: [field.who], label: t(`events.helper.${role}.who`) },
			{ names: [field.payment], label: t(`events.helper.${role}.payment`) },
		];
	}),
];

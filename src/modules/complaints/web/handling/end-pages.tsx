import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import {
	Button,
	Field,
	Form,
	Radios,
	Search,
	TextArea,
} from "#ui/form/index.ts";
import { Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Case } from "../../index.ts";
import { DeskLayout } from "../desk-layout.tsx";
import { Version } from "./version.tsx";
import { placeOf } from "./with-case.ts";

export interface EndPageProps extends Case {
	readonly view: View;
	readonly state: FormState;
	readonly once: string;
}

interface FrameProps extends EndPageProps {
	readonly title: string;
	/** What happens then, before it is done. */
	readonly lead: string;
	readonly children: Content;
}

const Frame = (props: FrameProps) => {
	const { view, complaint, title, lead, state } = props;
	const back = link(view, "/pengaduan/meja/:unit/:id", placeOf(props));
	return (
		<DeskLayout
			view={view}
			title={title}
			between={[{ name: complaint.ref, href: back }]}
			lead={lead}
			state={state}
		>
			<Stack>
				{props.children}
				<p>
					<a href={back}>{view.t("complaints.end.back")}</a>
				</p>
			</Stack>
		</DeskLayout>
	);
};

interface DeedFormProps extends EndPageProps {
	/** Where it is sent. */
	readonly action: string;
	/** What the button says. */
	readonly does: string;
	/** It cannot be taken back. */
	readonly ends?: boolean;
	readonly children?: Content;
}

/** The form of one deed, with what its sender has seen of the complaint. */
const DeedForm = (props: DeedFormProps) => (
	<Form view={props.view} action={props.action} once={props.once}>
		<Version {...props} />
		{props.children}
		<div>
			<Button kind={props.ends ? "danger" : "filled"}>{props.does}</Button>
		</div>
	</Form>
);

/** Why: the person reads it. */
const Why = ({
	view,
	state,
	label,
}: EndPageProps & { readonly label: string }) => (
	<TextArea
		view={view}
		state={state}
		name="alasan"
		label={label}
		hint={view.t("complaints.end.why.hint")}
		rows={3}
	/>
);

/** It is for an office outside. */
export const RedirectPage = (props: EndPageProps) => {
	const { view, state } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.redirect")}
			lead={t("complaints.redirect.says")}
		>
			<DeedForm
				{...props}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/pengalihan",
					placeOf(props),
				)}
				does={t("complaints.redirect.do")}
				ends
			>
				<Field
					view={view}
					state={state}
					name="lembaga"
					label={t("complaints.redirect.body")}
					autocomplete="off"
				/>
				<Field
					view={view}
					state={state}
					name="cara"
					label={t("complaints.redirect.reach")}
					hint={t("complaints.redirect.reach.hint")}
					autocomplete="off"
				/>
				<Why {...props} label={t("complaints.end.why")} />
			</DeedForm>
		</Frame>
	);
};

/** Somebody else told the same: it follows that one from now on. */
export const MergePage = (props: EndPageProps) => {
	const { view, state } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.merge")}
			lead={t("complaints.merge.says")}
		>
			<DeedForm
				{...props}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/penggabungan",
					placeOf(props),
				)}
				does={t("complaints.merge.do")}
			>
				<Field
					view={view}
					state={state}
					name="nomor"
					label={t("complaints.merge.ref")}
					hint={t("complaints.merge.ref.hint")}
					width="16"
					mono
					autocomplete="off"
				/>
			</DeedForm>
		</Frame>
	);
};

/** It is not dealt with, because a rule says so. */
export const RefusePage = (props: EndPageProps) => {
	const { view, state } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.refuse")}
			lead={t("complaints.refuse.says")}
		>
			<DeedForm
				{...props}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/penolakan",
					placeOf(props),
				)}
				does={t("complaints.refuse.do")}
				ends
			>
				<Field
					view={view}
					state={state}
					name="peraturan"
					label={t("complaints.refuse.regulation")}
					hint={t("complaints.refuse.regulation.hint")}
					autocomplete="off"
				/>
				<TextArea
					view={view}
					state={state}
					name="pasal"
					label={t("complaints.refuse.article")}
					hint={t("complaints.refuse.article.hint")}
					rows={3}
				/>
				<Why {...props} label={t("complaints.end.why")} />
			</DeedForm>
		</Frame>
	);
};

/** It is an alleged violation of rights: it leaves, and nothing of it stays. */
export const HandOverPage = (props: EndPageProps) => {
	const { view } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.hand-over")}
			lead={t("complaints.hand-over.says")}
		>
			<p>{t("complaints.hand-over.code")}</p>
			<DeedForm
				{...props}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/penyerahan",
					placeOf(props),
				)}
				does={t("complaints.hand-over.do")}
				ends
			/>
		</Frame>
	);
};

interface TransferPageProps extends EndPageProps {
	readonly q: string;
	readonly found: readonly Unit[];
}

/** Another office: those that may have it, and why. */
export const TransferPage = (props: TransferPageProps) => {
	const { view, state, q, found } = props;
	const { t } = view;
	const action = link(
		view,
		"/pengaduan/meja/:unit/:id/pelimpahan",
		placeOf(props),
	);
	return (
		<Frame
			{...props}
			title={t("complaints.transfer")}
			lead={t("complaints.transfer.says")}
		>
			<Search
				action={action}
				name="q"
				label={t("complaints.start.search")}
				showLabel
				button={t("complaints.start.button")}
				value={q}
			/>
			{found.length === 0 ? (
				<p>{t("complaints.transfer.none")}</p>
			) : (
				<DeedForm {...props} action={action} does={t("complaints.transfer.do")}>
					<Radios
						view={view}
						state={state}
						name="kantor"
						label={t("complaints.transfer.to")}
						options={found.map(({ slug, name, province }) => ({
							value: slug,
							label: name,
							says: province.name,
						}))}
					/>
					<Why {...props} label={t("complaints.transfer.why")} />
				</DeedForm>
			)}
		</Frame>
	);
};

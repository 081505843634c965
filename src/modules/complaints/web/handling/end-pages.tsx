import type { FormState } from "#kernel/form.ts";
import type { Content } from "#ui/content.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import {
	Button,
	Field,
	Form,
	Radios,
	Search,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Stack } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { Case } from "../../index.ts";
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
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={title}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: t("complaints.desk.title"),
									href: link(view, "/pengaduan/meja", {}),
								},
								{
									name: complaint.ref,
									href: link(view, "/pengaduan/meja/:unit/:id", placeOf(props)),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={lead}
				/>
			}
		>
			<Stack>{props.children}</Stack>
		</OfficerLayout>
	);
};

const Back = (props: EndPageProps) => (
	<p>
		<a href={link(props.view, "/pengaduan/meja/:unit/:id", placeOf(props))}>
			{props.view.t("complaints.end.back")}
		</a>
	</p>
);

/** It is for an office outside. */
export const RedirectPage = (props: EndPageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.redirect")}
			lead={t("complaints.redirect.says")}
		>
			<Form
				view={view}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/pengalihan",
					placeOf(props),
				)}
				once={once}
			>
				<Version {...props} />
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
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("complaints.end.why")}
					hint={t("complaints.end.why.hint")}
					rows={3}
				/>
				<div>
					<Button kind="danger">{t("complaints.redirect.do")}</Button>
				</div>
			</Form>
			<Back {...props} />
		</Frame>
	);
};

/** Somebody else told the same: it follows that one from now on. */
export const MergePage = (props: EndPageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.merge")}
			lead={t("complaints.merge.says")}
		>
			<Form
				view={view}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/penggabungan",
					placeOf(props),
				)}
				once={once}
			>
				<Version {...props} />
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
				<div>
					<Button>{t("complaints.merge.do")}</Button>
				</div>
			</Form>
			<Back {...props} />
		</Frame>
	);
};

/** It is not dealt with, because a rule says so. */
export const RefusePage = (props: EndPageProps) => {
	const { view, state, once } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.refuse")}
			lead={t("complaints.refuse.says")}
		>
			<Form
				view={view}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/penolakan",
					placeOf(props),
				)}
				once={once}
			>
				<Version {...props} />
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
				<TextArea
					view={view}
					state={state}
					name="alasan"
					label={t("complaints.end.why")}
					hint={t("complaints.end.why.hint")}
					rows={3}
				/>
				<div>
					<Button kind="danger">{t("complaints.refuse.do")}</Button>
				</div>
			</Form>
			<Back {...props} />
		</Frame>
	);
};

/** It is an alleged violation of rights: it leaves, and nothing of it stays. */
export const HandOverPage = (props: EndPageProps) => {
	const { view, once } = props;
	const { t } = view;
	return (
		<Frame
			{...props}
			title={t("complaints.hand-over")}
			lead={t("complaints.hand-over.says")}
		>
			<p>{t("complaints.hand-over.code")}</p>
			<Form
				view={view}
				action={link(
					view,
					"/pengaduan/meja/:unit/:id/penyerahan",
					placeOf(props),
				)}
				once={once}
			>
				<Version {...props} />
				<div>
					<Button kind="danger">{t("complaints.hand-over.do")}</Button>
				</div>
			</Form>
			<Back {...props} />
		</Frame>
	);
};

interface TransferPageProps extends EndPageProps {
	readonly q: string;
	readonly found: readonly Unit[];
}

/** Another office: those that may have it, and why. */
export const TransferPage = (props: TransferPageProps) => {
	const { view, state, once, q, found } = props;
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
				<Form view={view} action={action} once={once}>
					<Version {...props} />
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
					<TextArea
						view={view}
						state={state}
						name="alasan"
						label={t("complaints.transfer.why")}
						hint={t("complaints.end.why.hint")}
						rows={3}
					/>
					<div>
						<Button>{t("complaints.transfer.do")}</Button>
					</div>
				</Form>
			)}
			<Back {...props} />
		</Frame>
	);
};

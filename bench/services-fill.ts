import { getDistricts } from "idn-area-data";
import { sql } from "kysely";
import type { TestWorld } from "#platform/database/for-tests.ts";
import { regenciesAt, seedTerritory } from "#territory";
import { openUnits } from "#units";

/** Things that offices hand out or do; each with what is done to it. */
const things =
	`paspor;kartu keluarga;kartu tanda penduduk;akta kelahiran;akta kematian;akta perkawinan;akta perceraian;
	surat pindah;izin tinggal;visa kunjungan;merek dagang;hak cipta;paten sederhana;desain industri;badan usaha;yayasan;
	fidusia;notaris;legalisasi dokumen;apostille;bantuan hukum;konsultasi hukum;penyuluhan hukum;mediasi sengketa;
	rancangan peraturan daerah;informasi hukum;buku perpustakaan;kunjungan keluarga;titipan barang;cuti bersyarat;
	pembebasan bersyarat;asimilasi;remisi;klien pemasyarakatan;litmas anak;imunisasi bayi;ibu hamil;rujukan berobat;
	surat sehat;rawat jalan;rawat inap;obat kronis;gizi balita;kartu lansia;alat bantu dengar;kursi roda;juru bahasa isyarat;
	beasiswa sekolah;pindah sekolah;ijazah hilang;izin usaha mikro;izin bangunan;pajak bumi;retribusi pasar;tera timbangan;
	uji kendaraan;trayek angkutan;parkir langganan;sambungan air;sampah rumah tangga;lampu jalan;pohon tumbang;makam umum;
	bibit tanaman;pupuk bersubsidi;vaksin ternak;kapal nelayan;kartu kuning;pelatihan kerja;tenaga kerja asing;
	keterangan miskin;keterangan domisili;ahli waris;sertifikat tanah;peta bidang;wakaf;nikah;halal;rumah layak huni;
	bencana banjir;kebakaran;pengaduan masyarakat;data terbuka;penelitian lapangan;magang mahasiswa`
		.split(";")
		.map((thing) => thing.trim());
const deeds =
	`Penerbitan;Perpanjangan;Pendaftaran;Pengurusan;Perubahan;Penggantian;Pencabutan;Pemeriksaan;Pengesahan;
	Permohonan;Pencatatan;Pengambilan;Pengiriman;Peminjaman;Pembayaran;Penyerahan;Pembatalan;Pelaporan;Penelusuran;
	Pendampingan;Konsultasi;Pemberian;Penyelesaian;Pembetulan`
		.split(";")
		.map((deed) => deed.trim());
const hows =
	`di loket;secara daring;keliling;pada hari Sabtu;untuk lansia;untuk penyandang disabilitas;bagi warga miskin;
	pertama kali;yang hilang;yang rusak;karena pindah;karena salah tulis;satu hari jadi;dengan antrean daring;di rumah;
	tanpa biaya;bagi pelaku usaha;bagi orang asing;untuk anak;secara kolektif`
		.split(";")
		.map((how) => how.trim());
const says =
	`Warga membawa berkas asli dan salinannya ke loket;petugas memeriksa kelengkapan berkas;hasilnya diberitahukan lewat pesan;
	pemohon dapat diwakili keluarga dengan surat kuasa;antrean dapat diambil sejak pagi;tidak dipungut biaya apa pun;
	biaya dibayarkan melalui bank;jadwal pelayanan tertulis di depan kantor;berkas yang kurang dikembalikan dengan penjelasan;
	orang yang tidak bisa membaca dibantu petugas;juru bahasa isyarat diminta dua hari sebelumnya;
	dokumen dapat dikirimkan ke rumah;pengaduan disampaikan kepada petugas piket;masa berlakunya lima tahun;
	permohonan ditolak dengan alasan tertulis;data pribadi dilindungi;verifikasi lapangan dilakukan bersama kelurahan;
	tanda terima diberikan saat berkas diterima;pemohon menandatangani formulir;foto diambil di tempat`
		.split(";")
		.map((say) => say.trim());
const forms = [
	["lapas", "Lapas Kelas IIA"],
	["rutan", "Rutan Kelas IIB"],
	["kanim", "Kantor Imigrasi Kelas I TPI"],
	["bapas", "Bapas Kelas II"],
	["opd", "Dinas Kesehatan"],
	["opd", "Puskesmas"],
	["opd", "Kantor Kecamatan"],
	["opd", "Dinas Kependudukan"],
] as const;

export const servicesOfOne = 20;

/**
 * Services as offices have them: things, deeds and ways in all combinations, each office with the name of a district, half of
 * the services called "Pelayanan …". One statement writes many: published one by one they would take an hour.
 */
export async function fillServices(
	{ cx, database }: TestWorld,
	services: number,
): Promise<void> {
	await seedTerritory(cx);
	const regencies = await regenciesAt(cx, "2026-01-01");
	const districts = await getDistricts();
	const units = Math.ceil(services / servicesOfOne);
	const opened = await openUnits(
		cx,
		Array.from({ length: units }, (_, i) => {
			const [kind, name] = forms[i % forms.length] ?? forms[0];
			const regency = regencies[(i * 7) % regencies.length];
			const district = districts[(i * 13) % districts.length]?.name ?? "Serang";
			return {
				slug: `unit-${i}`,
				name: `${name} ${titled(district)}`,
				kind,
				regencyCode: regency?.code ?? "36.73",
				openedOn: "2013-01-01",
			};
		}),
	);
	if (!opened.ok)
		throw new Error(`the units were refused: ${opened.problem.reason}`);
	for (let from = 0; from < services; from += 5_000)
		await write(
			{ cx, database },
			Array.from({ length: Math.min(5_000, services - from) }, (_, at) =>
				serviceNumber(from + at),
			),
		);
	await database.run("analyze");
}

async function write(
	{ cx }: Pick<TestWorld, "cx" | "database">,
	some: readonly ReturnType<typeof serviceNumber>[],
): Promise<void> {
	await sql`
		with given as (
			select gen_random_uuid() as id, given.*
			from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as given (slug text, unit text, content jsonb)
		), kept as (
			insert into catalogue.service (id, unit_id, slug, name, about, published_at, last_confirmed_on, version)
			select given.id, unit_id, given.slug, content->'name', content->'about', ${cx.now}, '2026-06-01', 1
			from given join units.directory as unit on unit.slug = given.unit and unit.valid_until is null
		)
		insert into catalogue.service_version (service_id, version, content, written_at, written_by)
		select id, 1, content, ${cx.now}, null from given`.execute(cx.db);
}

function serviceNumber(i: number) {
	const of = <Each>(all: readonly Each[], n: number): Each =>
		all[n % all.length] as Each;
	const thing = of(things, i * 7 + Math.floor(i / servicesOfOne));
	const deed = of(deeds, i * 5 + Math.floor(i / 89));
	const name = `${i % 2 === 0 ? "Pelayanan " : ""}${deed} ${thing} ${of(hows, i * 3 + Math.floor(i / 400))}`;
	return {
		slug: `layanan-${i}`,
		unit: `unit-${Math.floor(i / servicesOfOne)}`,
		content: {
			name: { id: name },
			about: {
				id: `${of(says, i)}, ${of(says, i * 3 + 7)}. ${titled(of(says, i * 11 + 3))}.`,
			},
			standard: {},
			fees: [],
			channels: [],
			owner: null,
			note: null,
			elsewhere: null,
			twins: { easyRead: null, audio: null, signs: null },
		},
	};
}

const titled = (text: string): string =>
	text.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

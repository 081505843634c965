-- Words as they are looked for by other programs: small letters and digits without accents, one blank between them.
-- sru/sought.ts folds what is asked in the same way.
create function library.plain(said text) returns text
language sql immutable strict parallel safe
as $$
  select lower(translate(
    said,
    U&'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~''\00a0¡¢£¤¥¦§¨©«¬®¯°±´¶·¸»¿×÷‘’‚“”„†‡•…‰‹›–—―−\0300\0301\0302\0303\0304\0305\0306\0307\0308\0309\030a\030b\030c\030d\030e\030f\0310\0311\0312\0313\0314\0315\0316\0317\0318\0319\031a\031b\031c\031d\031e\031f\0320\0321\0322\0323\0324\0325\0326\0327\0328\0329\032a\032b\032c\032d\032e\032f\0330\0331\0332\0333\0334\0335\0336\0337\0338\0339\033a\033b\033c\033d\033e\033f\0340\0341\0342\0343\0344\0345\0346\0347\0348\0349\034a\034b\034c\034d\034e\034f\0350\0351\0352\0353\0354\0355\0356\0357\0358\0359\035a\035b\035c\035d\035e\035f\0360\0361\0362\0363\0364\0365\0366\0367\0368\0369\036a\036b\036c\036d\036e\036f',
    U&'aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzsoouuaaiioouuuuuuuuuuaaaaggkkoooojggnnaaaaaaeeeeiiiioooorrrruuuusstthhaaeeooooooooyyaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwysaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyabcdefghijklmnopqrstuvwxyz                                                                         '
  ))
$$;
comment on function library.plain(text) is 'letters of Latin script without their marks; punctuation becomes a blank';

-- Title A, makers B, subjects C, all the rest D.
create function library.words_of(facts jsonb) returns tsvector
language sql immutable strict parallel safe
as $$
  select
    setweight(to_tsvector('pg_catalog.simple', library.plain(
      left(concat_ws(' ', facts ->> 'title', facts ->> 'subtitle'), 5000))), 'A')
    || setweight(to_tsvector('pg_catalog.simple', library.plain(
      left(jsonb_path_query_array(facts, '$.authors[*].name')::text, 20000))), 'B')
    || setweight(to_tsvector('pg_catalog.simple', library.plain(
      left((facts -> 'subjects')::text, 20000))), 'C')
    || setweight(to_tsvector('pg_catalog.simple', library.plain(
      left(concat_ws(' ', facts ->> 'publisher', facts ->> 'place', facts ->> 'series',
        facts ->> 'summary', facts ->> 'notes'), 100000))), 'D')
$$;
comment on function library.words_of(jsonb) is 'a megabyte of words is more than a tsvector holds: what is longer is cut';

alter table library.record
  add column words tsvector generated always as (library.words_of(facts)) stored;
comment on column library.record.words is 'for questions of other programs in CQL: see sru/find.ts';
create index record_words on library.record using gin (words);
create index record_isbn on library.record using gin ((facts -> 'isbn'));

-- The organisations that exist before anybody enters one: emergency services, the ministry, the akimats.
insert into directory.organisation (id, kind, name_kk, name_ru, name_en, region, number) values
    ('d015138a-3ccf-5ec8-9a4e-5c1f031c5085', 'police', 'Полиция', 'Полиция', 'Police', null, '102'),
    ('d0cbf3c5-9531-57e0-b9bc-242779104db3', 'ambulance', 'Жедел жәрдем', 'Скорая помощь', 'Ambulance', null, '103'),
    ('013da8f3-c41b-5fbd-a9d2-2a1d7965a15f', 'emergency', 'Бірыңғай құтқару қызметі', 'Единая служба спасения', 'Single emergency service', null, '112'),
    ('5727017e-18fc-50fc-ac78-d7b7201e196c', 'ministry', 'Отбасы саясатына жауапты министрлік', 'Министерство, ответственное за семейную политику', 'Ministry responsible for family policy', null, null),
    ('de4d451e-cb71-59f7-ac33-d22a112d0533', 'akimat', 'Абай облысының әкімдігі', 'Акимат области Абай', 'Akimat of Abay Region', 'KZ10', null),
    ('2ebaaef8-7734-58b0-8a20-7eaee0c94bc7', 'akimat', 'Ақмола облысының әкімдігі', 'Акимат Акмолинской области', 'Akimat of Akmola Region', 'KZ11', null),
    ('8ee75bda-7266-587d-9911-262c2fc1b104', 'akimat', 'Ақтөбе облысының әкімдігі', 'Акимат Актюбинской области', 'Akimat of Aktobe Region', 'KZ15', null),
    ('949964c0-bb9b-53d3-9178-05efae29014b', 'akimat', 'Алматы облысының әкімдігі', 'Акимат Алматинской области', 'Akimat of Almaty Region', 'KZ19', null),
    ('10485b89-d511-539b-912a-c61112b37b36', 'akimat', 'Атырау облысының әкімдігі', 'Акимат Атырауской области', 'Akimat of Atyrau Region', 'KZ23', null),
    ('5e61b0de-1a24-5736-becf-352e358e9909', 'akimat', 'Батыс Қазақстан облысының әкімдігі', 'Акимат Западно-Казахстанской области', 'Akimat of West Kazakhstan Region', 'KZ27', null),
    ('f2414d21-fa04-5854-91d4-af99d6b0afd7', 'akimat', 'Жамбыл облысының әкімдігі', 'Акимат Жамбылской области', 'Akimat of Zhambyl Region', 'KZ31', null),
    ('75ac635c-1883-5248-856e-d86276d6751e', 'akimat', 'Жетісу облысының әкімдігі', 'Акимат области Жетісу', 'Akimat of Zhetysu Region', 'KZ33', null),
    ('7ab014c3-72aa-5cfb-8d26-8cf8214d5861', 'akimat', 'Қарағанды облысының әкімдігі', 'Акимат Карагандинской области', 'Akimat of Karagandy Region', 'KZ35', null),
    ('0992add1-823b-50bb-bf0f-dcbb37304dac', 'akimat', 'Қостанай облысының әкімдігі', 'Акимат Костанайской области', 'Akimat of Kostanay Region', 'KZ39', null),
    ('99f1d92d-9ba2-52f8-8815-b0489f92e485', 'akimat', 'Қызылорда облысының әкімдігі', 'Акимат Кызылординской области', 'Akimat of Kyzylorda Region', 'KZ43', null),
    ('0cf7ba25-a705-584b-8b75-6ffdd6f20121', 'akimat', 'Маңғыстау облысының әкімдігі', 'Акимат Мангистауской области', 'Akimat of Mangystau Region', 'KZ47', null),
    ('39fae195-c900-5973-ab51-e8b96df89d56', 'akimat', 'Павлодар облысының әкімдігі', 'Акимат Павлодарской области', 'Akimat of Pavlodar Region', 'KZ55', null),
    ('784f8a1b-2df1-58b1-ab06-eeeedd3edf88', 'akimat', 'Солтүстік Қазақстан облысының әкімдігі', 'Акимат Северо-Казахстанской области', 'Akimat of North Kazakhstan Region', 'KZ59', null),
    ('c836c139-e29c-5b69-abb0-3f74d8362b13', 'akimat', 'Түркістан облысының әкімдігі', 'Акимат Туркестанской области', 'Akimat of Turkistan Region', 'KZ61', null),
    ('cf6f658b-f3fa-5cb3-8ee0-b082b1e4c15f', 'akimat', 'Ұлытау облысының әкімдігі', 'Акимат области Ұлытау', 'Akimat of Ulytau Region', 'KZ62', null),
    ('791b62cd-4f1f-5628-b3e3-271ccce57005', 'akimat', 'Шығыс Қазақстан облысының әкімдігі', 'Акимат Восточно-Казахстанской области', 'Akimat of East Kazakhstan Region', 'KZ63', null),
    ('2a37e91f-4069-5a08-8a4f-aed6e93239a3', 'akimat', 'Астана қаласының әкімдігі', 'Акимат города Астаны', 'Akimat of Astana', 'KZ71', null),
    ('454106bb-cc6a-5fb0-b278-9aa3e809b920', 'akimat', 'Алматы қаласының әкімдігі', 'Акимат города Алматы', 'Akimat of Almaty', 'KZ75', null),
    ('50882ee8-67b8-5be2-931b-7b6e74b101d3', 'akimat', 'Шымкент қаласының әкімдігі', 'Акимат города Шымкента', 'Akimat of Shymkent', 'KZ79', null);

-- The contact centre itself: open day and night.
insert into directory.centre (id, kind, state, ownership, name_kk, name_ru, name_en, region, district, lat, lon,
    accommodation, languages, accessibility, always_open, places, places_free, beds, beds_free, room_told_at, employer, oversight, phone)
values ('53f9d70b-1923-55cb-bd3e-7589d06fe23f', 'contact_centre', 'open', 'state', '111 байланыс орталығы', 'Контакт-центр 111', '111 Contact Centre',
    'KZ71', 'KZ711210', 51.12822, 71.43067, false, '{kk,ru,en}', '{text_relay}', true, 0, 0, 0, 0, now(),
    '5727017e-18fc-50fc-ac78-d7b7201e196c', '5727017e-18fc-50fc-ac78-d7b7201e196c', '111');
insert into directory.centre_service (centre, service)
select '53f9d70b-1923-55cb-bd3e-7589d06fe23f', unnest(array['psychological', 'social', 'legal']);

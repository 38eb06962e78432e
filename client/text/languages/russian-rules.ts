import type { Texts } from "../../../shared/turn/texts.ts";

/** What the rules themselves say in Russian, by the keys of `shared/turn/texts.ts`. */
export const RUSSIAN_RULES: Texts = {
  "action.deepen-partnership.name": "Углубить партнёрство",
  "action.deepen-partnership.hint":
    "Ступень вверх по лестнице партнёрства: политические связи крепнут, государство становится более открытым. Члены другого альянса идут через его председателя или в обход него.",
  "action.deepen-partnership.rule.1":
    "Государство поднимается на одну ступень: политические связи растут на {actions.partnership.political}, связи в сфере безопасности — на {actions.partnership.security}, открытость — на {actions.partnership.openness}. Прямой шаг стоит {actions.partnership.capital} капитала.",
  "action.deepen-partnership.rule.2":
    "Через председателя альянса, который согласует такие шаги, цена — {gatekeeping.throughCapital}; нужны согласие председателя и рамочная договорённость, и за ход возможен один такой шаг. Принимающее государство получает {gatekeeping.hostPrestige} престижа, опорный уровень связей растёт на {gatekeeping.floorPolitical} в политике и на {gatekeeping.floorSecurity} в безопасности, а политические связи председателя — на {gatekeeping.chairShare%} от прироста самого шага.",
  "action.deepen-partnership.rule.3":
    "В обход председателя шаг стоит {gatekeeping.aroundCapital}, а доверие председателя к государству падает на {|gatekeeping.aroundTrust|}. Государство теряет стабильность и прочность режима: {displeasure.aroundDependence} × его политическую зависимость (от 0 до 1) от каждого, кому это не по душе.",
  "action.deepen-partnership.fields.institution": "Партнёрство",
  "action.deepen-partnership.fields.state": "Государство",
  "action.deepen-partnership.fields.route": "Путь",
  "action.deepen-partnership.fields.route.direct": "Напрямую",
  "action.deepen-partnership.fields.route.through": "Через председателя",
  "action.deepen-partnership.fields.route.around": "В обход председателя",
  "action.deepen-partnership.step":
    "{seat} поднимает государство {state} на ступень «{step}» ({institution}).",
  "action.deepen-partnership.gate": "Шаг государства {state} согласован с председателем ({gatekeeper}).",
  "action.deepen-partnership.around":
    "{state} делает шаг в обход председателя ({gatekeeper}), и {patron} даёт это почувствовать.",
  "action.deepen-partnership.trust":
    "{patron} меньше доверяет государству {state} после шага в обход председателя ({gatekeeper}).",
  "action.offer-framework.name": "Предложить рамочную договорённость",
  "action.offer-framework.hint":
    "Диалог двух альянсов: когда он налажен, шаги партнёрства членов второго альянса могут идти через его председателя.",
  "action.offer-framework.rule.1":
    "Договорённость действует, когда её хотят и лидер партнёрства, и председатель согласующего альянса: один предлагает, а другой соглашается, или предлагают оба. Она стоит {actions.partnership.frameworkCapital}, и на {threat.alarmDiscount} меньше там, где угроза в государстве-члене выросла на {threat.alarmRise}.",
  "action.offer-framework.rule.2":
    "Сама она не меняет ни одного показателя: она открывает путь через председателя.",
  "action.offer-framework.fields.institution": "Партнёрство",
  "action.offer-framework.opened":
    "Рамочная договорённость достигнута: {institution} и {gatekeeper}. Путь через председателя открыт.",
  "action.offer-aid.name": "Предоставить помощь",
  "action.offer-aid.hint":
    "Деньги для правительства: экономические связи растут, и часть суммы доходит до казны.",
  "action.offer-aid.rule.1": "Стоит {actions.aid.capital} капитала и саму сумму.",
  "action.offer-aid.rule.2":
    "Экономические связи государства с донором растут на {actions.aid.economic} × сумма / (сумма + {actions.aid.economicHalfAt}): каждый следующий миллион даёт меньше.",
  "action.offer-aid.rule.3":
    "До казны государства доходит {actions.aid.hostShare%} суммы, а его стабильность растёт на {actions.aid.stability}.",
  "action.offer-aid.rule.4":
    "Один приказ — от {actions.aid.least} до {actions.aid.most}\u00a0млн\u00a0$. Пока государство проводит реформу, связи и спокойствие умножаются на {actions.ownReform.aidFactor}.",
  "action.offer-aid.fields.state": "Государство",
  "action.offer-aid.fields.amount": "Сумма",
  "action.offer-aid.gave": "{seat} предоставляет помощь государству {state}: {amount}\u00a0млн\u00a0$.",
  "action.promote-reform.name": "Содействовать реформам",
  "action.promote-reform.hint":
    "Помощь судам, партиям и прессе: государство открывается, правители теряют хватку. Там, где общество открыто, это приветствуют, в ином случае встречают с обидой.",
  "action.promote-reform.rule.1":
    "Стоит {actions.reform.capital} капитала и {actions.reform.funds}\u00a0млн\u00a0$.",
  "action.promote-reform.rule.2":
    "Открытость государства растёт на {actions.reform.openness}, прочность режима падает на {|actions.reform.regime|}.",
  "action.promote-reform.rule.3":
    "Где открытость выше {actions.reform.welcomeAbove}, политические связи растут на {actions.reform.politicalWelcome}; в остальных случаях падают на {|actions.reform.politicalUnwelcome|}.",
  "action.promote-reform.fields.state": "Государство",
  "action.promote-reform.reform": "{seat} содействует реформам в государстве {state}.",
  "action.promote-reform.resented":
    "Правители государства {state} недовольны реформаторами, которых финансирует {seat}.",
  "action.train-forces.name": "Обучать войска",
  "action.train-forces.hint":
    "Инструкторы для частей государства: связи в сфере безопасности растут, а выучка частей улучшается, кто бы ими потом ни командовал.",
  "action.train-forces.rule.1":
    "Стоит {actions.training.capital} капитала и {actions.training.funds}\u00a0млн\u00a0$; на {threat.alarmDiscount} капитала меньше там, где угроза хотя бы на {threat.alarmRise} выше начальной.",
  "action.train-forces.rule.2":
    "Связи в сфере безопасности растут на {actions.training.security}, а выучка частей государства — на {actions.training.quality}: коллективные силы, в которые они входят, действуют лучше, кто бы их ни обучал.",
  "action.train-forces.fields.state": "Государство",
  "action.train-forces.trained": "{seat} обучает части государства {state}.",
  "action.train-forces.dual":
    "Части государства {state}, которые обучает {seat}, входят в коллективные силы ({institution}): теперь им знакомы обе школы.",
  "action.open-base.name": "Открыть базу",
  "action.open-base.hint":
    "Батальоны на объекте согласного государства за арендную плату: прочные связи в сфере безопасности, которые могут не понравиться другим.",
  "action.open-base.rule.1": "Стоит {actions.bases.capital} капитала и занимает свои батальоны.",
  "action.open-base.rule.2":
    "До {actions.bases.battalionsMost} батальонов стоят на объекте с конца хода, за аренду до {actions.bases.rentMost}\u00a0млн\u00a0$ за ход; аренда выше согласованной действует, пока действует соглашение. У объекта один хозяин: соперничающие приказы о свободном объекте недействительны оба.",
  "action.open-base.rule.3":
    "Что база делает каждый ход и кому она не по душе, сказано в разделах «Базы» и «Недовольство».",
  "action.open-base.fields.state": "Государство",
  "action.open-base.fields.site": "Объект",
  "action.open-base.fields.size": "Батальоны",
  "action.open-base.fields.rent": "Аренда за ход",
  "action.open-base.opened":
    "{seat} открывает базу: {size|батальон|батальона|батальонов|батальона}, {site} ({state}), аренда {rent}\u00a0млн\u00a0$ за ход.",
  "action.open-base.siteTaken":
    "Ваш приказ недействителен: на объект {site} в тот же ход претендовал кто-то ещё. Затраты возвращены.",
  "action.open-base.stands":
    "Ваш приказ недействителен: войска на объекте {site} остаются по новому соглашению. Затраты возвращены.",
  "action.withdraw-forces.name": "Вывести войска",
  "action.withdraw-forces.hint":
    "Вернуть войска домой, пока к этому не вынудили: связи слабеют, но меньше, чем после выдворения.",
  "action.withdraw-forces.rule.1": "Не стоит ничего.",
  "action.withdraw-forces.rule.2":
    "Войска уходят в конце этого хода и снова свободны. Закрытие базы снижает связи её хозяина в сфере безопасности на {bases.withdrawalLossSecurity} в каждый из ходов (всего {bases.withdrawalTurns}); ничьё доверие не теряется.",
  "action.withdraw-forces.fields.deployment": "Войска",
  "action.withdraw-forces.ordered": "{seat} возвращает войска домой из государства {state}: {deployment}.",
  "action.deploy-peacekeepers.name": "Направить миротворцев",
  "action.deploy-peacekeepers.hint":
    "Батальоны в зону кризиса: они успокаивают её и показывают, кто здесь поддерживает порядок. Насколько хорошо, решает мандат.",
  "action.deploy-peacekeepers.rule.1":
    "Стоит {actions.peacekeepers.capital} капитала и сразу {actions.peacekeepers.fundsPerBattalion}\u00a0млн\u00a0$ за каждый батальон.",
  "action.deploy-peacekeepers.rule.2":
    "В зону открытого кризиса входит до {actions.peacekeepers.battalionsMost} батальонов.",
  "action.deploy-peacekeepers.rule.3":
    "Мандат организации должен быть принят к концу хода; проект, голоса по которому подсчитаны в том же ходу, успевает. Миссии одного хода, которые вместе просят больше, чем допускает мандат, недействительны все. Слово принимающего государства — это соглашение или его приглашение; приглашение альянсу считает все его батальоны, чьи бы они ни были. Без мандата никого спрашивать не нужно.",
  "action.deploy-peacekeepers.rule.4":
    "Чего миссия стоит и что она даёт каждый ход, сказано в разделе «Миротворчество».",
  "action.deploy-peacekeepers.fields.state": "Зона кризиса",
  "action.deploy-peacekeepers.fields.mandate": "Мандат",
  "action.deploy-peacekeepers.fields.mandate.un": "Мандат ООН",
  "action.deploy-peacekeepers.fields.mandate.csto": "Мандат ОДКБ",
  "action.deploy-peacekeepers.fields.mandate.nato": "Мандат НАТО",
  "action.deploy-peacekeepers.fields.mandate.host": "Мандат принимающего государства",
  "action.deploy-peacekeepers.fields.mandate.none": "Без мандата",
  "action.deploy-peacekeepers.fields.size": "Батальоны",
  "action.deploy-peacekeepers.un":
    "{seat} направляет миротворцев в государство {state} от имени ООН: {size|батальон|батальона|батальонов|батальона}.",
  "action.deploy-peacekeepers.csto":
    "{seat} направляет миротворцев в государство {state} по мандату ОДКБ: {size|батальон|батальона|батальонов|батальона}.",
  "action.deploy-peacekeepers.nato":
    "{seat} направляет миротворцев в государство {state} по мандату НАТО: {size|батальон|батальона|батальонов|батальона}.",
  "action.deploy-peacekeepers.host":
    "{seat} направляет миротворцев в государство {state} по слову его правительства: {size|батальон|батальона|батальонов|батальона}.",
  "action.deploy-peacekeepers.none":
    "{seat} вводит войска в государство {state} без какого-либо мандата: {size|батальон|батальона|батальонов|батальона}.",
  "action.deploy-peacekeepers.noCrisis":
    "Ваша миссия недействительна: в государстве {state} нет открытой зоны. Затраты возвращены.",
  "action.deploy-peacekeepers.noMandate":
    "Ваша миссия в государство {state} недействительна: мандат на {size|батальон|батальона|батальонов|батальона} не принят. Затраты возвращены.",
  "action.deploy-peacekeepers.hostLeft":
    "Ваша миссия в государство {state} недействительна: его правительство вышло из альянса, давшего мандат. Затраты возвращены.",
  "action.deploy-peacekeepers.ownLeft":
    "Ваша миссия в государство {state} недействительна: вы вышли из альянса, давшего мандат. Затраты возвращены.",
  "action.deploy-peacekeepers.noWord":
    "Ваша миссия в государство {state} недействительна: столько батальонов альянса вместе его правительство не приглашало. Затраты возвращены.",
  "action.invite-forces.name": "Пригласить войска",
  "action.invite-forces.hint":
    "Попросить державу или альянс прислать миротворцев в вашу зону кризиса в этот ход или в следующий.",
  "action.invite-forces.rule.1": "Стоит {actions.peacekeepers.invitationCapital} капитала.",
  "action.invite-forces.rule.2":
    "В этот ход и в следующий до {actions.peacekeepers.battalionsMost} батальонов гостя могут войти в зону кризиса с согласия государства; те, что уже стоят там по этому согласию, идут в счёт.",
  "action.invite-forces.fields.guest": "Кого",
  "action.invite-forces.fields.size": "Батальонов не более",
  "action.invite-forces.invited":
    "{seat} приглашает войска: {guest}, не более {size|батальона|батальонов|батальонов|батальона} ({state}).",
  "action.join-mission.name": "Присоединиться к миссии",
  "action.join-mission.hint":
    "Направить свои батальоны рядом с батальонами командующего вашего альянса: принимающее государство и лидер это запомнят.",
  "action.join-mission.rule.1":
    "Стоит {actions.peacekeepers.contingentCapital} капитала и сразу {actions.peacekeepers.fundsPerBattalion}\u00a0млн\u00a0$ за каждый батальон.",
  "action.join-mission.rule.2":
    "Мандат альянса, у которого есть коллективные силы, должен быть принят к концу хода, и в нём должно хватать места рядом с батальонами, которые уже там и которые в тот же ход направляет командующий; если принимающее государство не состоит в альянсе, оно должно было впустить столько его войск — всех вместе. Контингенты одного хода, которых вместе слишком много, недействительны все.",
  "action.join-mission.rule.3":
    "Доверие лидера растёт на {actions.peacekeepers.contingentTrust}. Чего миссия стоит и что даёт каждый ход и как меняет доверие принимающего государства, сказано в разделе «Миротворчество»; влияние от неё растёт только у держав.",
  "action.join-mission.fields.institution": "Организация",
  "action.join-mission.fields.state": "Зона кризиса",
  "action.join-mission.fields.size": "Батальоны",
  "action.join-mission.joined":
    "{seat} присоединяется к миссии ({institution}, {state}): {size|батальон|батальона|батальонов|батальона}.",
  "action.join-mission.thanks": "{seat} присылает в государство {state} и свой флаг.",
  "action.join-mission.noCrisis":
    "Ваш контингент недействителен: в государстве {state} нет открытой зоны. Затраты возвращены.",
  "action.join-mission.noMandate":
    "Ваш контингент для государства {state} недействителен: не принят мандат, где нашлось бы место на {size|батальон|батальона|батальонов|батальона}. Затраты возвращены.",
  "action.join-mission.hostLeft":
    "Ваш контингент для государства {state} недействителен: его правительство вышло из организации {institution}. Затраты возвращены.",
  "action.join-mission.ownLeft":
    "Ваш контингент для государства {state} недействителен: вы вышли из организации {institution}. Затраты возвращены.",
  "action.join-mission.noWord":
    "Ваш контингент для государства {state} недействителен: его правительство не состоит в организации {institution} и не впускало столько войск. Затраты возвращены.",
  "action.evict-base.name": "Потребовать вывода базы",
  "action.evict-base.hint":
    "Назначить иностранным войскам в вашем государстве срок ухода: вы от них избавитесь, но хозяин этого не забудет.",
  "action.evict-base.rule.1":
    "Войска уходят по истечении срока от 1 до {actions.bases.noticeMost} ходов. Стоит {actions.bases.evictionCapital} капитала или {actions.bases.evictionCapitalPressed}, если кто-то призвал к выводу или аренда не уплачена.",
  "action.evict-base.rule.2":
    "Доверие хозяина сразу падает на {|bases.evictionTrust|}, а государство теряет стабильность и прочность режима: {bases.evictionDependence} × его политическую зависимость (от 0 до 1) от хозяина. Если аренда не уплачена, нет ни той, ни другой потери; если кто-то призвал к выводу, не теряется доверие. При любом из этих оснований соглашения не нарушаются, а всё, что было согласовано об этой базе, прекращается; без оснований нарушается последнее соглашение о базировании, а прежние прекращаются.",
  "action.evict-base.rule.3":
    "Если хозяин в тот же ход уходит сам, требование недействительно; так же и при первом соглашении с ним о базировании в этом государстве. Соглашение, которое лишь назначает новую аренду, требования не отменяет. Потребовать ухода можно со следующего хода после прибытия войск.",
  "action.evict-base.rule.4":
    "Когда уходит база, связи хозяина падают на {bases.lossSecurity} в безопасности и на {bases.lossPoliticalIfEvicted} в политике.",
  "action.evict-base.fields.deployment": "Войска",
  "action.evict-base.fields.notice": "Срок в ходах",
  "action.evict-base.notice":
    "{seat} требует вывода войск: {deployment}, из государства {state} до конца хода {turn}.",
  "action.evict-base.loss": "{state} зависит от расположения державы {owner}, войска которой отсылает.",
  "action.evict-base.trust":
    "{owner} меньше доверяет стороне {seat} из-за требования вывести войска: {deployment}.",
  "action.evict-base.withdrawn":
    "Ваше требование недействительно: хозяин сам выводит войска ({deployment}). Затраты возвращены.",
  "action.evict-base.leaving":
    "Ваше требование недействительно: вы вышли из организации, которой принадлежат войска ({deployment}), и это сразу решает вопрос о них. Затраты возвращены.",
  "action.evict-base.agreed":
    "Ваше требование недействительно: новое соглашение позволяет войскам остаться ({deployment}). Затраты возвращены.",
  "action.secure-borders.name": "Укрепить границы",
  "action.secure-borders.hint":
    "Заставы и патрули против вооружённых групп. С партнёром они лучше, а партнёр получает опору в стране.",
  "action.secure-borders.rule.1":
    "Стоит {actions.borders.capital} капитала и {actions.borders.funds}\u00a0млн\u00a0$.",
  "action.secure-borders.rule.2":
    "Угроза падает на {|actions.borders.threat|} × угроза / {threat.scaleAt}, а стабильность растёт на {actions.borders.stability}.",
  "action.secure-borders.rule.3":
    "С партнёром она падает на {|actions.borders.threatWithPartner|} × угроза / {threat.scaleAt}, а связи партнёра в сфере безопасности растут на {actions.borders.partnerSecurity}; это стоит на {threat.alarmDiscount} капитала меньше там, где угроза хотя бы на {threat.alarmRise} выше начальной.",
  "action.secure-borders.fields.partner": "Партнёр",
  "action.secure-borders.secured": "{seat} укрепляет границы государства {state}.",
  "action.secure-borders.joined":
    "{seat} укрепляет границы государства {state} при помощи партнёра: {partner}.",
  "action.press-for-withdrawal.name": "Призвать к выводу войск",
  "action.press-for-withdrawal.hint":
    "Призвать внешнюю державу назвать срок ухода из государства — члена вашей организации: хозяину базы это стоит внимания, а потребовать её вывода становится легко.",
  "action.press-for-withdrawal.rule.1": "Стоит {actions.pressing.capital} капитала.",
  "action.press-for-withdrawal.rule.2":
    "Хозяин базы платит {|actions.pressing.ownerCapital|} капитала в каждый из ходов (всего {actions.pressing.turns}), пока база стоит. В столько же следующих ходов требование вывода стоит принимающему государству {actions.bases.evictionCapitalPressed} капитала и не стоит доверия.",
  "action.press-for-withdrawal.fields.deployment": "Войска",
  "action.press-for-withdrawal.called":
    "{seat} призывает к выводу войск из государства {state}: {owner}, {deployment}.",
  "action.press-for-withdrawal.pressure": "Ответ на призыв вывести войска: {deployment}.",
  "action.table-mandate.name": "Внести проект мандата",
  "action.table-mandate.hint":
    "Поставить мандат для миротворцев на голосование организации; миссию по нему можно назначить в тот же ход.",
  "action.table-mandate.rule.1": "Стоит {actions.peacekeepers.motionCapital} капитала.",
  "action.table-mandate.rule.2":
    "Проект, не более чем на {actions.peacekeepers.battalionsMost} батальонов, предстаёт перед членами, как только лист подан, и в конце хода подсчитываются голоса этого же хода. Он отпадает вместе со своим кризисом.",
  "action.table-mandate.fields.institution": "Организация",
  "action.table-mandate.fields.state": "Зона кризиса",
  "action.table-mandate.fields.size": "Батальонов не более",
  "action.table-mandate.tabled":
    "{seat} вносит проект мандата ({institution}): {state}, не более {size|батальона|батальонов|батальонов|батальона}.",
  "action.vote.name": "Голосовать",
  "action.vote.hint":
    "Сказать «за» или «против» о мандате, который стоит на голосовании; кто не голосует, воздерживается.",
  "action.vote.rule.1": "Не стоит ничего и не считается приказом.",
  "action.vote.rule.2":
    "Член организации, который не голосует, воздерживается. При консенсусе проект принят, если никто не против; при большинстве — если голосов «за» больше, чем «против». Голоса считают до приказов: у того, кто выходит в конце этого хода, остаётся последний голос. Где решает лидер, важно только его слово; где решает руководство игры — слово ведущего.",
  "action.vote.fields.motion": "Проект",
  "action.vote.fields.choice": "Голос",
  "action.vote.fields.choice.yes": "За",
  "action.vote.fields.choice.no": "Против",
  "action.vote.fields.choice.abstain": "Воздержаться",
  "action.vote.yes": "{seat} голосует за мандат ({institution}, {state}).",
  "action.vote.no": "{seat} голосует против мандата ({institution}, {state}).",
  "action.vote.abstain": "{seat} воздерживается при голосовании ({institution}, {state}).",
  "action.join-institution.name": "Вступить в организацию",
  "action.join-institution.hint":
    "Стать членом: лидер организации поддерживает ваше правительство и получает больше веса в вашем государстве.",
  "action.join-institution.rule.1": "Стоит {membership.joinCapital} капитала.",
  "action.join-institution.rule.2":
    "Нужны согласие лидера и доверие к нему не ниже {membership.joinTrust}; нейтральное государство никуда не вступает.",
  "action.join-institution.rule.3":
    "Связи лидера растут на {membership.joinSecurity} в безопасности и на {membership.joinPolitical} в политике, их опорные уровни — на {membership.leaderFloorSecurity} и {membership.leaderFloorPolitical}; прочность режима государства растёт на {membership.joinRegime}.",
  "action.join-institution.rule.4": "Вступление в организацию и выход из неё в один ход недействительны оба.",
  "action.join-institution.fields.institution": "Организация",
  "action.join-institution.joined": "{state} вступает в организацию {institution}.",
  "action.join-institution.ties":
    "{state} — член организации {institution}: {leader} получает там больше веса.",
  "action.join-institution.both":
    "Ваше вступление недействительно: нельзя в один ход вступить в организацию {institution} и выйти из неё. Затраты возвращены.",
  "action.leave-institution.name": "Выйти из организации",
  "action.leave-institution.hint":
    "Прекратить членство: лидер многое теряет в вашем государстве, а ваши правители лишаются защиты и части доброго имени.",
  "action.leave-institution.rule.1": "Стоит {membership.leaveCapital} капитала.",
  "action.leave-institution.rule.2":
    "Стабильность государства падает на {|membership.leaveStability|}, прочность режима — на {|membership.leaveRegime|}, престиж — на {|membership.leavePrestige|}.",
  "action.leave-institution.rule.3":
    "Связи лидера падают на {|membership.leaveSecurity|} в безопасности и на {|membership.leavePolitical|} в политике, а их опорные уровни — на столько, сколько дало вступление. Миссии организации уходят из государства вместе с ней, если оно не пригласит в тот же ход столько батальонов, сколько там стоит; его собственные войска в миссиях организации в других странах возвращаются домой. В конце этого хода по мандату организации войска не приходят ни к нему, ни от него.",
  "action.leave-institution.fields.institution": "Организация",
  "action.leave-institution.left": "{state} выходит из организации {institution}.",
  "action.leave-institution.chair":
    "{state} слагает председательство ({institution}): обязанности исполняет {by}.",
  "action.leave-institution.command":
    "{state} слагает командование ({institution}): оно переходит к стороне {by}.",
  "action.leave-institution.loss": "{state} больше не член организации {institution}.",
  "action.leave-institution.stays":
    "{deployment}: войска остаются в государстве {state} по слову его правительства.",
  "action.leave-institution.goes": "{deployment}: мандата в государстве {state} больше нет.",
  "action.leave-institution.both":
    "Ваш выход недействителен: нельзя в один ход вступить в организацию {institution} и выйти из неё. Затраты возвращены.",
  "action.energy-deal.name": "Заключить энергетическую сделку",
  "action.energy-deal.hint":
    "Трубопровод или месторождение: экономические связи растут и дальше, деньги возвращаются обоим в течение четырёх ходов, а государство меньше полагается на себя.",
  "action.energy-deal.rule.1":
    "Стоит {actions.energy.capital} капитала и {actions.energy.funds}\u00a0млн\u00a0$.",
  "action.energy-deal.rule.2":
    "Экономические связи растут на {actions.energy.economic} сейчас и на {actions.energy.economicLater} в каждый из следующих ходов (всего {actions.energy.turnsLater}).",
  "action.energy-deal.rule.3":
    "Из {actions.energy.funds}\u00a0млн\u00a0$ державе возвращается {actions.energy.backShare%}, а до государства доходит {actions.energy.hostShare%} в каждый из ходов (всего {actions.energy.moneyTurns}).",
  "action.energy-deal.rule.4":
    "Собственные экономические возможности государства падают на {|actions.energy.reliance|}.",
  "action.energy-deal.fields.state": "Государство",
  "action.energy-deal.signed": "{seat} заключает энергетическую сделку с государством {state}.",
  "action.energy-deal.returned": "Доход от энергетической сделки с государством {state}: {seat}.",
  "action.energy-deal.earned": "Доход от энергетической сделки со стороной {seat}: {state}.",
  "action.transfer-arms.name": "Передать вооружения",
  "action.transfer-arms.hint":
    "Оружие для армии государства: связи в сфере безопасности крепнут, правители сидят прочнее, но теряется доверие других держав.",
  "action.transfer-arms.rule.1":
    "Стоит {actions.arms.capital} капитала и {actions.arms.funds}\u00a0млн\u00a0$.",
  "action.transfer-arms.rule.2":
    "Связи в сфере безопасности растут на {actions.arms.security}, прочность режима — на {actions.arms.regime}; угроза падает на {|actions.arms.threat|} × угроза / {threat.scaleAt}.",
  "action.transfer-arms.rule.3":
    "Доверие каждой из остальных держав к поставщику падает на {|actions.arms.rivalTrust|}.",
  "action.transfer-arms.rule.4":
    "Где открытость государства ниже {actions.arms.openBelow}, некоторым приходится объясняться дома; их престиж меняется так: {actions.arms.prestige}.",
  "action.transfer-arms.fields.state": "Государство",
  "action.transfer-arms.armed": "{seat} передаёт вооружения государству {state}.",
  "action.transfer-arms.rivals":
    "{rival} меньше доверяет стороне {seat}, которая вооружает государство {state}.",
  "action.transfer-arms.home": "{seat} объясняется дома, зачем вооружает правителей государства {state}.",
  "action.joint-exercise.name": "Провести совместные учения",
  "action.joint-exercise.hint":
    "Манёвры с одним или двумя государствами либо с членами альянса, который вы возглавляете: связи в сфере безопасности и доверие с каждым, у всех на виду.",
  "action.joint-exercise.rule.1":
    "Стоит {actions.exercises.capital} капитала и {actions.exercises.funds}\u00a0млн\u00a0$.",
  "action.joint-exercise.rule.2":
    "С каждым участвующим государством: связи в сфере безопасности растут на {actions.exercises.security}, выучка его частей — на {actions.exercises.quality}, доверие его правительства — на {actions.exercises.trust}.",
  "action.joint-exercise.rule.3":
    "Учения с организацией, которую сторона возглавляет, проводятся со всеми её членами.",
  "action.joint-exercise.fields.with": "С кем",
  "action.joint-exercise.fields.also": "И с кем ещё",
  "action.joint-exercise.held": "{seat} проводит совместные учения; участники: {with}.",
  "action.joint-exercise.together": "Учения сблизили военных: {seat} и {state}.",
  "action.back-regime.name": "Поддержать правительство",
  "action.back-regime.hint":
    "Встать на сторону правителей государства: они держатся крепче и благодарны вам за это; государство закрывается.",
  "action.back-regime.rule.1": "Стоит {actions.backing.capital} капитала.",
  "action.back-regime.rule.2":
    "Прочность режима растёт на {actions.backing.regime}, политические связи — на {actions.backing.political}; открытость государства падает на {|actions.backing.openness|}.",
  "action.back-regime.rule.3":
    "Держава, которая содействовала там реформам сейчас или в последние ходы (всего {actions.backing.turnedTurns}), теряет {|actions.backing.turnedPrestige|} престижа.",
  "action.back-regime.fields.state": "Государство",
  "action.back-regime.backed": "{seat} поддерживает правителей государства {state}.",
  "action.back-regime.turned":
    "{seat} поддерживает правителей государства {state} после собственного содействия реформам.",
  "action.crack-down.name": "Подавить оппозицию",
  "action.crack-down.hint":
    "Аресты и закрытые газеты: ваша власть сразу крепнет, угроза возвращается с новой силой, а Запад отворачивается.",
  "action.crack-down.rule.1": "Стоит {actions.crackdown.capital} капитала.",
  "action.crack-down.rule.2":
    "Прочность режима растёт на {actions.crackdown.regime} × открытость / {actions.crackdown.fullAtOpenness}, но не более чем на {actions.crackdown.regime}: где нет открытости, там почти нечего подавлять.",
  "action.crack-down.rule.3":
    "Угроза падает на {|actions.crackdown.threat|} × угроза / {threat.scaleAt} сейчас и растёт на {actions.crackdown.echo} в течение следующих ходов (всего {actions.crackdown.echoTurns}).",
  "action.crack-down.rule.4":
    "Открытость падает на {|actions.crackdown.openness|}, престиж — на {|actions.crackdown.prestige|}; политические связи меняются так: {actions.crackdown.political}.",
  "action.crack-down.crushed": "{seat} подавляет оппозицию в государстве {state}.",
  "action.crack-down.echo": "Репрессии в государстве {state} толкнули людей к вооружённым группам.",
  "action.crack-down.estranged": "{patron} отворачивается от правителей государства {state} после репрессий.",
  "action.reform-state.name": "Провести реформу",
  "action.reform-state.hint":
    "Суды, рынки, более свободная пресса: государство открывается и на несколько ходов успокаивается, помощь в это время даёт больше; ваша хватка слабеет.",
  "action.reform-state.rule.1": "Стоит {actions.ownReform.capital} капитала.",
  "action.reform-state.rule.2":
    "Открытость растёт на {actions.ownReform.openness}, прочность режима падает на {|actions.ownReform.regime|}.",
  "action.reform-state.rule.3":
    "Число ходов, в которые действует реформа: {actions.ownReform.turns}; в каждый из них стабильность растёт на {actions.ownReform.stability}, а помощь умножается на {actions.ownReform.aidFactor}.",
  "action.reform-state.reformed": "{seat} начинает реформу в государстве {state}.",
  "action.reform-state.calmer": "Реформа успокоила людей в государстве {state}.",
  "action.balance.name": "Сместить баланс",
  "action.balance.hint":
    "Отвернуться от одной державы к другой, которая была здесь активна в прошлый ход, и немного больше полагаться на себя.",
  "action.balance.rule.1": "Стоит {actions.balancing.capital} капитала.",
  "action.balance.rule.2":
    "В выбранной сфере связи одной державы падают на {actions.balancing.takes}, а связи другой, которая в прошлый ход действовала в государстве, растут на {actions.balancing.gives}. От того, у кого здесь нет связей, отвернуться нельзя.",
  "action.balance.rule.3":
    "Собственные возможности государства в этой сфере растут на {actions.balancing.reliance}, но не более чем на {actions.balancing.relianceMost} выше начальных.",
  "action.balance.fields.toward": "К кому",
  "action.balance.fields.from": "От кого",
  "action.balance.fields.domain": "В сфере",
  "action.balance.fields.domain.security": "Безопасность",
  "action.balance.fields.domain.economic": "Экономика",
  "action.balance.fields.domain.political": "Политика",
  "action.balance.turned": "{state} меняет ориентацию: прежде {from}, теперь {toward}.",
  "action.balance.noTie":
    "Ваш поворот недействителен: {from} не имеет там с вами связей, от которых можно отвернуться. Затраты возвращены.",
  "action.coerce.name": "Предъявить ультиматум",
  "action.coerce.hint":
    "Ультиматум государству, которое живёт вашим газом, вашим рынком или работой у вас: доверие теряется сразу, а если требование не выполнено к концу следующего хода, это дорого обойдётся обоим.",
  "action.coerce.rule.1": "Стоит {actions.coercion.capital} капитала.",
  "action.coerce.rule.2":
    "Нужны экономические связи с государством не ниже {actions.coercion.engagement}; каждому государству — не чаще одного раза за столько ходов: {actions.coercion.turnsBetween}.",
  "action.coerce.rule.3":
    "Доверие государства сразу падает на {|actions.coercion.trust|}, престиж державы — на {|actions.coercion.prestige|}.",
  "action.coerce.rule.4":
    "Если требование не выполнено к концу следующего хода, государство теряет {|actions.coercion.unmetStability|} стабильности и {|actions.coercion.unmetRegime|} прочности режима, а держава — {|actions.coercion.unmetEconomic|} экономических связей и {|actions.coercion.unmetTrust|} доверия.",
  "action.coerce.fields.state": "Государство",
  "action.coerce.fields.lever": "Рычаг",
  "action.coerce.fields.lever.gas": "Газ",
  "action.coerce.fields.lever.trade": "Торговля",
  "action.coerce.fields.lever.migrants": "Мигранты",
  "action.coerce.fields.demand": "Требование",
  "action.coerce.fields.demand.evict": "Отослать:",
  "action.coerce.fields.demand.refuse": "Не делать шагов:",
  "action.coerce.fields.demand.leave": "Выйти:",
  "action.coerce.evict":
    "{seat} требует от государства {state} до конца хода {turn} назначить срок вывода: {what}.",
  "action.coerce.refuse":
    "{seat} требует от государства {state} не делать новых шагов до конца хода {turn}: {what}.",
  "action.coerce.leave":
    "{seat} требует от государства {state} выйти из организации {what} до конца хода {turn}.",
  "action.coerce.gas": "{seat} заводит с государством {state} разговор о цене на газ.",
  "action.coerce.trade": "{seat} грозит закрыть свой рынок для государства {state}.",
  "action.coerce.migrants": "{seat} грозит выслать на родину трудовых мигрантов из государства {state}.",
  "action.coerce.threatened": "{seat} угрожает государству {state}.",
  "action.mediate.name": "Выступить посредником",
  "action.mediate.hint":
    "Свести за одним столом двоих, кто не доверяет друг другу: их взаимное доверие растёт, а вам благодарны. Насколько другие доверяют друг другу, от вас скрыто: сначала спросите их, иначе приказ вполне может оказаться недействительным.",
  "action.mediate.rule.1": "Стоит {actions.mediation.capital} капитала.",
  "action.mediate.rule.2":
    "Один из двоих должен доверять другому меньше {actions.mediation.trustBelow}, иначе приказ недействителен, а затраты возвращаются. Что другие думают друг о друге, скрыто: это покажет лишь конец хода. Одну пару можно свести не чаще одного раза за столько ходов: {actions.mediation.turnsBetween}.",
  "action.mediate.rule.3":
    "Доверие каждого из двоих к другому растёт на {actions.mediation.trust}. Посредник получает {actions.mediation.prestige} престижа и {actions.mediation.political} политических связей с государством каждого из них; стабильность этого государства растёт на {actions.mediation.stability}. Несколько посредников делят это между собой. Кто через ход снова посредничает с тем же государством, получает меньше лишь того, что делается в нём самом: доверие и престиж не уменьшаются.",
  "action.mediate.fields.one": "Между",
  "action.mediate.fields.other": "И",
  "action.mediate.mediated": "{seat} выступает посредником: {one} и {other}.",
  "action.mediate.needless":
    "Ваше посредничество недействительно: {one} и {other} и так достаточно доверяют друг другу. Затраты возвращены.",
  "action.share-intelligence.name": "Поделиться разведданными",
  "action.share-intelligence.hint":
    "Рассказать другому, что знают ваши службы: он больше доверяет вам, а в его государстве безопаснее. Никто другой об этом не узнает.",
  "action.share-intelligence.rule.1": "Стоит {actions.intelligence.capital} капитала.",
  "action.share-intelligence.rule.2":
    "Доверие получателя растёт на {actions.intelligence.trust}, а угроза в его государстве падает на {|actions.intelligence.threat|} × угроза / {threat.scaleAt}.",
  "action.share-intelligence.fields.with": "С кем",
  "action.share-intelligence.shared": "{seat} передаёт разведданные; получатель: {with}.",
  "action.investigate.name": "Разведать",
  "action.investigate.hint":
    "Узнать одну вещь, которую скрывает другой: тайное соглашение, тайную цель или то, что у него осталось. Никто другой об этом не услышит.",
  "action.investigate.rule.1": "Стоит {actions.investigation.capital} капитала.",
  "action.investigate.rule.2":
    "Жребий среди того, что скрывает другой: его тайных соглашений, его тайных целей и того, что у него осталось. Всё равновероятно.",
  "action.investigate.fields.about": "О ком",
  "action.investigate.agreement": "{about} имеет тайное соглашение до хода {turn}; другие стороны: {others}.",
  "action.investigate.term": "В тайном соглашении ({about}) сказано: {words}",
  "action.investigate.aim": "В тайных инструкциях ({about}) сказано: «{aim}», от {from} до {to}.",
  "action.investigate.means":
    "{about}: {capital|единица|единицы|единиц|единицы} политического капитала, {funds}\u00a0млн\u00a0$, {forces|свободный батальон|свободных батальона|свободных батальонов|свободного батальона}.",
  "action.public-statement.name": "Публичное заявление",
  "action.public-statement.hint":
    "Публично похвалить или осудить другого: немного доверия и престижа, и все это читают.",
  "action.public-statement.rule.1": "Не стоит ничего и не считается приказом.",
  "action.public-statement.rule.2":
    "Похвала меняет доверие другого на {actions.statement.trust}, а его престиж — на {actions.statement.prestige}; осуждение отнимает столько же, и половину такого престижа у говорящего.",
  "action.public-statement.rule.3":
    "Слово о той же стороне в следующий ход даёт {fatigue%} от этого, каков бы ни был тон; целиком остаётся лишь то, чего осуждение стоит говорящему: его престиж и доверие другого.",
  "action.public-statement.fields.about": "О ком",
  "action.public-statement.fields.tone": "Тон",
  "action.public-statement.fields.tone.praise": "Похвала",
  "action.public-statement.fields.tone.blame": "Осуждение",
  "action.public-statement.praise": "{seat} публично одобряет политику другой стороны: {about}.",
  "action.public-statement.blame": "{seat} публично осуждает политику другой стороны: {about}.",
  "action.free-move.name": "Свободное действие",
  "action.free-move.hint":
    "То, для чего нет другого приказа: скажите, что происходит, почему и что это меняет. Ведущий назначает шансы, а решает жребий.",
  "action.free-move.rule.1": "Стоит {actions.freeMove.capital} капитала.",
  "action.free-move.rule.2":
    "Ведущий говорит, насколько это вероятно и что оно изменит; решает один жребий. Без решения ведущего действие недействительно, и затраты возвращаются.",
  "action.free-move.fields.claim": "Что происходит",
  "action.free-move.fields.argument": "Почему это возможно",
  "action.free-move.fields.wanted": "Что это должно изменить",
  "action.free-move.won": "{seat}: замысел удался (шансы {chance} %): {claim}",
  "action.free-move.lost": "{seat}: замысел не удался (шансы {chance} %): {claim}",
  "action.free-move.unjudged":
    "Ваше свободное действие недействительно: никто не оценил его вовремя. Затраты возвращены.",
  "mechanism.acceptance.name": "Принятие предложений",
  "mechanism.acceptance.hint":
    "Правительство, которое подписывает, должно убедить своих: каждое принятие стоит государству политического капитала.",
  "mechanism.acceptance.rule.1":
    "Каждое принятие стоит государству {acceptanceCapital} капитала; он откладывается при принятии. За ход можно принять столько предложений: {acceptancesPerTurn}. Державы принимают бесплатно.",
  "mechanism.acceptance.rule.2":
    "Государство, которое само предлагает своё согласие, свой объект или свою зону, платит столько же, когда принимают другие: неважно, кто написал предложение.",
  "mechanism.acceptance.accepted":
    "Своих нужно было убедить: {count|соглашение|соглашения|соглашений|соглашения}.",
  "mechanism.agreements.name": "Соглашения",
  "mechanism.agreements.hint":
    "Подписанное действует до своего срока; кто выходит или нарушает, теряет престиж и доверие остальных.",
  "mechanism.agreements.rule.1":
    "Выход из соглашения или нарушение обязательства в нём стоит {|breach.prestige|} престижа и {|breach.trust|} доверия каждой из других сторон. Новое правительство, пришедшее после свержения прежнего, может в течение одного хода выйти бесплатно; то, что оно предложило или приняло и что ещё не вступило в силу, недействительно.",
  "mechanism.agreements.left": "{seat} выходит из соглашения; другие стороны: {others}.",
  "mechanism.agreements.leftLoss": "{seat} выходит из соглашения раньше срока.",
  "mechanism.agreements.broke": "{seat} нарушает соглашение; другие стороны: {others}.",
  "mechanism.agreements.brokeLoss": "{seat} нарушает соглашение.",
  "mechanism.agreements.expired": "Срок соглашения истёк: {parties}.",
  "mechanism.agreements.unused":
    "О чём договорились, того никто не сделал, и согласие утратило силу: {parties}.",
  "mechanism.agreements.uninvited": "Срок приглашения миротворцев в государство {state} истёк.",
  "mechanism.agreements.repudiated":
    "Новое правительство ({seat}) не связано соглашением; другие стороны: {others}.",
  "mechanism.backlash.name": "Отторжение",
  "mechanism.backlash.hint":
    "Где безопасность государства держится на одной державе, людям это не нравится: правители и эта держава теряют от этого каждый ход.",
  "mechanism.backlash.rule.1":
    "Где зависимость государства от одной державы в безопасности (от 0 до 1) выше {backlash.dependence}, режим теряет {|backlash.regime|}, а политические связи державы — {|backlash.political|} за каждый отрезок (месяцев в отрезке: {baseMonths}). Зависимость не бывает выше 1: порог 1 отключает это правило.",
  "mechanism.backlash.minded": "Людям в государстве {state} не нравится, что так много решает {patron}.",
  "mechanism.bases.name": "Базы",
  "mechanism.bases.hint":
    "База связывает хозяина с принимающим государством; войска, которым доверяют, приносят спокойствие, остальные — волнения.",
  "mechanism.bases.rule.1":
    "База стоит хозяину {bases.fundsPerBattalion}\u00a0млн\u00a0$ за батальон на отрезок (месяцев: {baseMonths}) и арендную плату. Она поднимает опорный уровень его связей в сфере безопасности на {bases.floorPerBattalion} за батальон; засчитывается батальонов: {bases.battalionsCounted}; давние миротворцы дают {bases.oldPeacekeepersFloorShare%} от этого.",
  "mechanism.bases.rule.2":
    "Если доверие принимающего государства к хозяину не ниже {bases.trustForComfort}, его стабильность и режим устанавливаются на {bases.settlingPerBattalion} выше за каждый батальон; если ниже {bases.trustForUnease} — на {|bases.settlingUnease|} ниже за всю базу.",
  "mechanism.bases.rule.3":
    "Аренда платится раньше содержания. Неуплаченная аренда позволяет отослать войска без потерь; войска, содержание которых не оплачено, дают {unpaidShare%} возможного.",
  "mechanism.bases.rentPaid": "Аренда: {deployment}.",
  "mechanism.bases.rentReceived": "Доход от аренды: {deployment}.",
  "mechanism.bases.upkeep": "Содержание: {deployment}.",
  "mechanism.bases.rentUnpaid":
    "{seat} не платит аренду ({deployment}): {state} может отослать войска без потерь.",
  "mechanism.bases.upkeepUnpaid":
    "{seat} не оплачивает содержание ({deployment}): войска дают меньше, чем могли бы.",
  "mechanism.bases.floor": "{deployment}: связь, которая держится сама.",
  "mechanism.crises.name": "Кризисы",
  "mechanism.crises.hint":
    "Где угроза высока, а стабильность низка, может вспыхнуть кризис; он открывает зону для миротворцев.",
  "mechanism.crises.rule.1":
    "Вероятность за отрезок (месяцев: {baseMonths}), от 0 до 1: угроза × (100 − стабильность) / 10 000 × {crises.rate}. Жребий бросают один раз за ход для каждого государства и не бросают, пока там открыт кризис. Вид кризиса тянут из собственной таблицы государства.",
  "mechanism.crises.rule.2":
    "Зона открыта столько отрезков: {crises.turnsOpen}, а пока стоит миссия, столько: {crises.turnsOpenWithMission}. Если тем временем событие приносит туда новый кризис, срок отсчитывается заново; миссии и мандаты остаются.",
  "mechanism.crises.rule.3":
    "Режим с прочностью 0 свергнут: он начинает заново с {crises.toppledRegime}, а всё доверие к нему и от него — с {crises.toppledTrust}.",
  "mechanism.crises.broke": "{kind} ({state}): открыта зона для миротворцев.",
  "mechanism.crises.hit": "Кризис в государстве {state}: {kind}.",
  "mechanism.crises.lapsed": "Зона в государстве {state} закрыта без урегулирования.",
  "mechanism.crises.toppled": "Правительство государства {state} свергнуто; делегация продолжает с новым.",
  "mechanism.crises.newGovernment": "К власти пришло новое правительство.",
  "mechanism.decay.name": "Угасание",
  "mechanism.decay.hint": "Что не поддерживают, то угасает: связи сползают к уровню, который держится сам.",
  "mechanism.decay.rule.1":
    "За отрезок (месяцев: {baseMonths}) связи проходят {engagement.decay%} пути к своему опорному уровню. Опорный уровень — {engagement.floorShare%} начального значения; его меняют базы, членство и ступени партнёрства.",
  "mechanism.decay.faded": "Связи сдвинулись к уровню, который прежние отношения держат сами.",
  "mechanism.displeasure.name": "Недовольство",
  "mechanism.displeasure.hint":
    "База одной державы сердит другую; принимающее государство платит за это тем больше, чем сильнее зависит от недовольной.",
  "mechanism.displeasure.rule.1":
    "Новая база стоит принимающему государству стабильности и прочности режима: {displeasure.baseDependence} × его политическую зависимость (от 0 до 1) от каждой державы, которой это не по душе; доверие этой державы падает на {|displeasure.trust|}. Две новые базы считаются дважды. Кому что не по душе, говорит сценарий.",
  "mechanism.displeasure.pressed":
    "{patron} показывает государству {state} своё недовольство новой базой ({deployment}).",
  "mechanism.displeasure.trust":
    "{patron} меньше доверяет государству {state} из-за новой базы ({deployment}).",
  "mechanism.income.name": "Доходы",
  "mechanism.income.hint":
    "Каждый ход правительство находит новое внимание и деньги; престиж прибавляет немного внимания.",
  "mechanism.income.rule.1":
    "Капитал стороны растёт каждый ход на её доход и на (престиж − {income.prestigeMiddle}) × {income.capitalPerPrestige}, но не выше {income.capitalMost}. Средства растут на свой доход, который указан за отрезок (месяцев: {baseMonths}).",
  "mechanism.income.capital": "Политический капитал нового хода.",
  "mechanism.income.prestige": "Престиж облегчает или затрудняет приток политического капитала.",
  "mechanism.income.funds": "Доходы за ход.",
  "mechanism.injects.name": "Вводные",
  "mechanism.injects.hint":
    "События времени: новости, которые приходят по дате, по случаю, по обстановке в регионе или по слову ведущего.",
  "mechanism.injects.rule.1":
    "Вводная приходит в свою дату, при условии в регионе, по жребию или по слову ведущего. Что она меняет, сказано в сценарии; приказы, которые она отнимает, возвращаются через ход.",
  "mechanism.injects.happened": "{title}",
  "mechanism.injects.orders": "Снова обычное число приказов.",
  "mechanism.injects.effect": "{title}",
  "mechanism.injects.broke": "{kind} ({state}): открыта зона для миротворцев.",
  "mechanism.institutions.name": "Сроки полномочий",
  "mechanism.institutions.hint":
    "Председатели и командующие занимают должность на срок; кто председательствует, определяет повестку дня.",
  "mechanism.institutions.rule.1":
    "Сроки и порядок смены задаёт сценарий. Где никого из названных нет за столом, сценарий говорит, кто исполняет обязанности. Член, который выходит, слагает должность в конце того же хода.",
  "mechanism.institutions.chair": "{institution}: председательство переходит дальше, председатель — {name}.",
  "mechanism.institutions.chairFor":
    "{institution}: председательство переходит дальше, председатель — {name}, обязанности исполняет {by}.",
  "mechanism.institutions.commander": "{institution}: командование переходит дальше, командующий — {name}.",
  "mechanism.institutions.commanderFor":
    "{institution}: командование переходит дальше, командующий — {name}, обязанности исполняет {by}.",
  "mechanism.interference.name": "Помехи извне",
  "mechanism.interference.hint":
    "Пока в государстве стоит миссия согласующего альянса, другие державы получают там меньше в сфере безопасности.",
  "mechanism.interference.rule.1":
    "Прирост в безопасности у любой державы, кроме той, чья миссия, и лидера альянса, засчитывается там на {interferenceShare%}.",
  "mechanism.lasting.name": "Длительные последствия",
  "mechanism.lasting.hint": "Некоторые решения действуют ещё несколько ходов после того, как их приняли.",
  "mechanism.lasting.rule.1":
    "Каждое последствие продолжается под той причиной, с которой началось, столько ходов, сколько она указывает.",
  "mechanism.membership.name": "Членство",
  "mechanism.membership.hint":
    "Альянс поддерживает правителей своих членов: режим и стабильность устанавливаются там выше.",
  "mechanism.membership.rule.1":
    "За каждый альянс, в который можно вступить и из которого можно выйти, режим члена устанавливается на {membership.regime}, а стабильность на {membership.stability} выше. Вступление стоит {membership.joinCapital} капитала, выход — {membership.leaveCapital}.",
  "mechanism.notices.name": "Уход войск",
  "mechanism.notices.hint":
    "Войска, чей срок истёк или задача выполнена, возвращаются домой и свободны для другой задачи.",
  "mechanism.notices.rule.1":
    "Войска уходят в конце того хода, когда истекает их срок или закрывается зона их кризиса; те, что прибыли в этот самый ход, остаются ещё на один. Их батальоны сразу свободны.",
  "mechanism.notices.home": "Батальоны вернулись домой: {deployment}.",
  "mechanism.notices.left": "{deployment}: войска покинули государство {state}.",
  "mechanism.notices.evicted": "{deployment}: войска высланы из государства {state}.",
  "mechanism.notices.floor": "Связей, которые держались на этом, больше нет: {deployment}.",
  "mechanism.notices.lost": "С уходом войск пропала и часть связей: {deployment}.",
  "mechanism.overstretch.name": "Перенапряжение",
  "mechanism.overstretch.hint":
    "Сверх того, что держава может выдержать, каждый следующий батальон стоит больше внимания, чем предыдущий.",
  "mechanism.overstretch.rule.1":
    "Сверх того, что сторона может выдержать, размещённые батальоны стоят (размещено − по силам) в квадрате × {overstretch.factor} капитала за ход.",
  "mechanism.overstretch.rule.2":
    "Капитал не падает ниже 0: каждая недостающая единица стоит {overstretch.prestigePerMissingCapital} престижа, а один батальон крупнейшей миссии уходит домой в конце следующего хода.",
  "mechanism.overstretch.overstretched":
    "Размещено: {posted|батальон|батальона|батальонов|батальона}, по силам: {sustainable}.",
  "mechanism.overstretch.promises":
    "На начатое не хватило политического капитала: {missing|единица|единицы|единиц|единицы}.",
  "mechanism.overstretch.recalled":
    "Батальон вернулся домой ({deployment}): не осталось политического капитала, чтобы им руководить.",
  "mechanism.overstretch.recall":
    "{seat} отзывает батальон в конце хода {turn} ({deployment}): некому им руководить.",
  "mechanism.overstretch.returned": "Батальон вернулся домой: {deployment}, {seat}.",
  "mechanism.peacekeeping.name": "Миротворчество",
  "mechanism.peacekeeping.hint":
    "Миссия каждый ход успокаивает свою зону, стоит внимания и денег и приносит пользу хозяину, пока она нова и когда она достигает успеха.",
  "mechanism.peacekeeping.rule.1":
    "Миссия стоит хозяину {peacekeeping.capitalPerBattalion} капитала за батальон и ход или {peacekeeping.leaderCapitalShare%} от этого, если хозяин возглавляет организацию, давшую мандат; и {peacekeeping.fundsPerBattalion}\u00a0млн\u00a0$ за батальон на отрезок (месяцев: {baseMonths}).",
  "mechanism.peacekeeping.rule.2":
    "За отрезок (месяцев: {baseMonths}) каждый полноценный батальон приносит {peacekeeping.stability} стабильности и меняет угрозу на {peacekeeping.threat} × угроза / {threat.scaleAt}. Первые батальоны зоны, всего {peacekeeping.battalionsFull}, засчитываются целиком, остальные — на {peacekeeping.battalionsBeyondShare%}.",
  "mechanism.peacekeeping.rule.3":
    "Это умножается на коэффициент мандата: {peacekeeping.mandates}; для коллективных сил ещё на 1 + {peacekeeping.qualityShare} за каждую единицу средней выучки их членов, из которых засчитывается {peacekeeping.qualityMost}.",
  "mechanism.peacekeeping.rule.4":
    "Связи хозяина в сфере безопасности растут на {peacekeeping.security} за батальон (засчитывается: {peacekeeping.securityBattalions}), а политические — на {peacekeeping.political}, в каждый из первых таких отрезков, всего {peacekeeping.politicalTurns}; доверие принимающего государства — на {peacekeeping.hostTrust}, один раз.",
  "mechanism.peacekeeping.rule.5":
    "Престиж за отрезок (месяцев: {baseMonths}): {peacekeeping.prestigeInstitution} по мандату организации, {peacekeeping.prestigeHost} по мандату принимающего государства. Без мандата, один раз: престиж {peacekeeping.prestigeNone}, режим принимающего государства {peacekeeping.noneRegime}, политические связи {peacekeeping.nonePolitical}.",
  "mechanism.peacekeeping.rule.6":
    "Всё, что у участника стоит в одной зоне, в выгоде для хозяина считается одной миссией: батальоны складываются, ходы считаются с его первого прибытия в этом кризисе, даже если он уходил и вернулся, доверие принимающего государства и награда за успех приходят один раз, а престиж — один раз за каждый мандат.",
  "mechanism.peacekeeping.rule.7":
    "Когда стабильность на {peacekeeping.successAboveStart} выше, чем в начале кризиса, или достигла {peacekeeping.successAtMost}, зона закрывается: престиж +{peacekeeping.successPrestige}, политические связи +{peacekeeping.successPolitical}.",
  "mechanism.peacekeeping.attention": "Миссии нужен политический капитал: {deployment}.",
  "mechanism.peacekeeping.upkeep": "Содержание миссии: {deployment}.",
  "mechanism.peacekeeping.unpaid":
    "{seat} не оплачивает миссию ({deployment}): она даёт меньше, чем могла бы.",
  "mechanism.peacekeeping.calm": "Миссия поддерживает мир: {deployment}.",
  "mechanism.peacekeeping.mandate": "Как мир смотрит на мандат миссии: {deployment}.",
  "mechanism.peacekeeping.welcome": "Принимающее государство приветствует миссию: {deployment}.",
  "mechanism.peacekeeping.noMandate": "Миссия пришла без какого-либо мандата: {deployment}.",
  "mechanism.peacekeeping.success": "Миссия успокоила свою зону: {deployment}.",
  "mechanism.peacekeeping.calmed":
    "Миссия принесла спокойствие ({deployment}): зона в государстве {state} закрыта.",
  "mechanism.returns.name": "Возвращение к обычному",
  "mechanism.returns.hint":
    "Волнение проходит: что сдвинулось с обычного уровня, понемногу возвращается к нему.",
  "mechanism.returns.rule.1":
    "За отрезок (месяцев: {baseMonths}) проходят такую часть пути к обычному уровню: стабильность {returns.stability%}, режим {returns.regime%}, открытость {returns.openness%}, угроза {returns.threat%}, доверие {returns.trust%}, престиж {returns.prestige%}.",
  "mechanism.returns.rule.2":
    "Обычный уровень — это начальное значение, для режима на {returns.regimeAboveStart}, а для стабильности на {returns.stabilityAboveStart} выше него, и то, что прибавляют базы и членство.",
  "mechanism.returns.settled": "Понемногу возвращается к обычному уровню.",
  "mechanism.threat.name": "Угроза",
  "mechanism.threat.hint":
    "Вооружённые группы растут там, где их никто не сдерживает, и переходят границы оттуда, где они сильны.",
  "mechanism.threat.rule.1":
    "За отрезок (месяцев: {baseMonths}) угроза растёт на собственный прирост государства и проходит {threat.neighbourShare%} пути к среднему соседей. Действие против неё указано для угрозы {threat.scaleAt} и меняется вместе с ней.",
  "mechanism.threat.grew": "Вооружённые группы росли, пока их никто не сдерживал.",
  "mechanism.threat.crossed": "Угроза выравнивается через границы.",
  "mechanism.ultimata.name": "Ультиматумы",
  "mechanism.ultimata.hint":
    "Если требование не выполнено к концу следующего хода, угроза исполняется: страдает государство, а с ним связи и доверие того, кто её высказал.",
  "mechanism.ultimata.rule.1":
    "Требование выполнено, если войскам назначен срок или они ушли, новых шагов не сделано или государство вышло из альянса. Два невыполненных ультиматума бьют по государству один раз; каждый дорого стоит тому, кто его предъявил.",
  "mechanism.ultimata.met": "{state} выполняет требование; предъявитель: {seat}.",
  "mechanism.ultimata.unmet": "{state} не выполняет требование, и {seat} исполняет свою угрозу.",
  "mechanism.ultimata.hurt": "{seat} исполняет свою угрозу государству {state}.",
  "term.aid.name": "Помощь каждый ход",
  "term.aid.hint":
    "Одна сторона платит другой постоянную сумму в конце каждого хода, пока действует соглашение.",
  "term.aid.rule.1":
    "До {actions.aid.agreedMost}\u00a0млн\u00a0$ за ход. Если платит держава государству, экономические связи тоже меняются каждый ход: {actions.aid.agreedEconomic} × сумма / (сумма + {actions.aid.economicHalfAt}); несколько сумм одной державы одному государству считаются одной, за вычетом того, что государство платит обратно.",
  "term.aid.fields.from": "Платит",
  "term.aid.fields.to": "Получает",
  "term.aid.fields.amount": "Сумма за ход",
  "term.aid.paid": "{from} платит по соглашению {amount}\u00a0млн\u00a0$; получатель: {to}.",
  "term.aid.summary": "{from} платит каждый ход {amount}\u00a0млн\u00a0$; получатель: {to}.",
  "term.basing.name": "Право на базу",
  "term.basing.hint":
    "Держава может открыть базу на этом объекте или сохранить ту, что у неё есть, и платит принимающему государству эту аренду.",
  "term.basing.rule.1":
    "До {actions.bases.battalionsMost} батальонов и до {actions.bases.rentMost}\u00a0млн\u00a0$ аренды за ход. Для уже существующей базы назначает новую аренду; требование вывода, предъявленное ей в прежний ход, снимается; предъявленное в тот же ход оставляет аренду прежней.",
  "term.basing.fields.patron": "Чья база",
  "term.basing.fields.state": "Принимает",
  "term.basing.fields.site": "Объект",
  "term.basing.fields.size": "Батальонов не более",
  "term.basing.fields.rent": "Аренда за ход",
  "term.basing.rent": "{patron} теперь платит за войска ({deployment}) аренду {rent}\u00a0млн\u00a0$ за ход.",
  "term.basing.stays":
    "Требование вывода снято ({deployment}): {patron} может остаться за аренду {rent}\u00a0млн\u00a0$ за ход.",
  "term.basing.summary":
    "{patron} может держать на объекте {site} ({state}) не более {size|батальона|батальонов|батальонов|батальона} и платит аренду {rent}\u00a0млн\u00a0$ за ход.",
  "term.consent.name": "Согласие",
  "term.consent.hint":
    "Согласие с тем, что хочет сделать другой: без него такой приказ в конце хода недействителен.",
  "term.consent.rule.1": "Пропускает один приказ такого рода в каждый ход, пока действует соглашение.",
  "term.consent.fields.action": "На что",
  "term.consent.fields.seat": "Кому",
  "term.consent.fields.where": "Где",
  "term.consent.summary": "{seat} может выполнить приказ «{action}» ({where}).",
  "term.peacekeepers.name": "Согласие на миротворцев",
  "term.peacekeepers.hint":
    "Принимающее государство пускает миротворцев по этому мандату; без его слова их приводит лишь более высокий мандат.",
  "term.peacekeepers.rule.1":
    "Всего до {actions.peacekeepers.battalionsMost} батальонов, считая и те, что уже стоят там по этому мандату, пока действует соглашение и открыта зона.",
  "term.peacekeepers.fields.seat": "Чьи войска",
  "term.peacekeepers.fields.state": "Зона",
  "term.peacekeepers.fields.mandate": "Мандат",
  "term.peacekeepers.fields.mandate.host": "Принимающего государства",
  "term.peacekeepers.fields.mandate.csto": "ОДКБ",
  "term.peacekeepers.fields.mandate.nato": "НАТО",
  "term.peacekeepers.fields.size": "Батальонов не более",
  "term.peacekeepers.summary":
    "{seat} может разместить в государстве {state} не более {size|батальона|батальонов|батальонов|батальона} (чей мандат: {mandate}).",
  "term.transit.name": "Транзит",
  "term.transit.hint": "Самолёты и поезда державы могут следовать через государство за плату каждый ход.",
  "term.transit.rule.1":
    "За плату до {terms.transit.feeMost}\u00a0млн\u00a0$ за ход; связи в сфере безопасности растут каждый ход на {terms.transit.security}, сколько бы раз одна держава ни платила.",
  "term.transit.fields.patron": "Чей транзит",
  "term.transit.fields.state": "Через",
  "term.transit.fields.amount": "Плата за ход",
  "term.transit.passed":
    "{patron} пользуется транзитом через государство {state} за {amount}\u00a0млн\u00a0$.",
  "term.transit.summary":
    "{patron} может пользоваться транзитом через государство {state} и платит {amount}\u00a0млн\u00a0$ за ход.",
  "term.arms.name": "Вооружения каждый ход",
  "term.arms.hint":
    "Держава поставляет вооружения на постоянную сумму в конце каждого хода, пока действует соглашение.",
  "term.arms.rule.1":
    "До {terms.arms.amountMost}\u00a0млн\u00a0$ за ход: связи в сфере безопасности растут каждый ход на {terms.arms.security} × сумма / (сумма + {terms.arms.halfAt}); несколько поставок одной державы одному государству считаются одной.",
  "term.arms.fields.patron": "Поставляет",
  "term.arms.fields.state": "Армии государства",
  "term.arms.fields.amount": "Стоимость за ход",
  "term.arms.delivered":
    "{patron} поставляет по соглашению вооружения государству {state}: {amount}\u00a0млн\u00a0$.",
  "term.arms.summary":
    "{patron} каждый ход поставляет вооружения государству {state}: {amount}\u00a0млн\u00a0$.",
  "term.energy.name": "Дешёвые энергоносители",
  "term.energy.hint":
    "Держава продаёт энергоносители ниже цены: разница каждый ход остаётся государству, и оно немного меньше полагается на себя.",
  "term.energy.rule.1":
    "До {terms.energy.amountMost}\u00a0млн\u00a0$ за ход: каждый ход экономические связи растут на {terms.energy.economic} × сумма / (сумма + {terms.energy.halfAt}), а собственные экономические возможности государства меняются на {terms.energy.reliance}; несколько продаж одной державы одному государству считаются одной.",
  "term.energy.fields.patron": "Продаёт",
  "term.energy.fields.state": "Покупает",
  "term.energy.fields.amount": "Скидка за ход",
  "term.energy.sold":
    "{patron} продаёт государству {state} энергоносители на {amount}\u00a0млн\u00a0$ дешевле цены.",
  "term.energy.summary":
    "{patron} каждый ход продаёт государству {state} энергоносители ниже цены; скидка {amount}\u00a0млн\u00a0$.",
  "term.restraint.name": "Обязательство воздержаться",
  "term.restraint.hint":
    "Одна сторона обещает чего-то не делать в государстве, пока действует соглашение; если сделает, соглашение нарушено.",
  "term.restraint.rule.1":
    "Приказ такого рода в этом государстве нарушает соглашение с потерями, указанными в разделе «Соглашения».",
  "term.restraint.fields.seat": "Кто обязуется",
  "term.restraint.fields.action": "Не делать",
  "term.restraint.fields.state": "Где",
  "term.restraint.summary": "{seat} не отдаёт в государстве {state} приказа «{action}».",
  "term.voting.name": "Обязательство голосовать",
  "term.voting.hint":
    "Член организации обещает свой голос по проектам об одном государстве; другой голос нарушает соглашение.",
  "term.voting.rule.1":
    "Другой голос по такому проекту нарушает соглашение с потерями, указанными в разделе «Соглашения». Кто вносит проект, тем самым голосует «за», если его собственный голос не иной.",
  "term.voting.fields.seat": "Кто обязуется",
  "term.voting.fields.institution": "Организация",
  "term.voting.fields.state": "По проектам о",
  "term.voting.fields.choice": "Голосовать",
  "term.voting.fields.choice.yes": "За",
  "term.voting.fields.choice.no": "Против",
  "term.voting.summary": "{seat} голосует «{choice}» по проектам о государстве {state} ({institution}).",
  "turn.cost": "Затраты на приказ «{action}».",
  "turn.bound": "Здесь шкала кончается: что выходит за неё, не считается.",
  "turn.override": "Это изменил ведущий: {reason}",
  "turn.undisclosed": "Не раскрыто.",
  "turn.erased": "(текст удалён)",
  "turn.voidConsent":
    "Ваш приказ «{action}» недействителен: к концу хода не было согласия ({by}). Затраты возвращены.",
  "turn.voidState":
    "Ваш приказ «{action}» недействителен: для государства {state} уже есть другой приказ этого рода. Затраты возвращены.",
  "turn.voidTwice":
    "Ваш приказ «{action}» недействителен: другой приказ этого рода уже касается того же. Затраты возвращены.",
  "turn.voidUnknown": "Ваш приказ недействителен: в этой игре нет действия «{action}».",
  "turn.motionPassed": "Мандат для государства {state} принят ({institution}).",
  "turn.motionFailed": "Мандат для государства {state} не принят ({institution}).",
  "rule.numbers.name": "Показатели",
  "rule.numbers.rule.1":
    "У государства есть стабильность (спокойствие на улицах), угроза (сила вооружённых групп), режим (прочность власти) и открытость (выборы, пресса и суды), каждый показатель — от 0 до 100.",
  "rule.numbers.rule.2":
    "Держава — это сторона, которая борется за влияние. Её связи с государством — это то, как много она делает там в одной сфере (безопасность, экономика, политика), от 0 до 100. Опорный уровень связей — уровень, к которому они сползают, если их никто не поддерживает.",
  "rule.numbers.rule.3":
    "Собственные возможности — это то, что государство может в одной сфере само. Выучка говорит, насколько хорошо подготовлены его части.",
  "rule.numbers.rule.4":
    "У стороны есть капитал (политическое внимание, от 0 до {income.capitalMost}), средства (в\u00a0млн\u00a0$: миллионах долларов США), свободные батальоны и престиж (от 0 до 100). Её доверие к другой стороне — от 0 до 100; 50 — ни хорошо, ни плохо.",
  "rule.influence.name": "Влияние",
  "rule.influence.rule.1":
    "Влияние — это то, как много вы делаете в государстве, умноженное на то, насколько государство от вас зависит.",
  "rule.influence.rule.2":
    "В каждой сфере: охват = связи / 100; зависимость = связи / (собственные возможности государства + связи всех держав); влияние = 100 × охват × зависимость.",
  "rule.influence.rule.3":
    "Сферы государства учитываются со своими весами: {domainWeights}. Государства региона учитываются с весами, которые задаёт сценарий.",
  "rule.influence.rule.4":
    "Когда одна держава уходит, государство сильнее зависит от остальных, хотя они и пальцем не шевельнули.",
  "rule.autonomy.name": "Самостоятельность",
  "rule.autonomy.rule.1":
    "Самостоятельность государства = 100 × (1 − сумма по сферам: вес × сумма по державам квадратов зависимости): она высока, когда ни от кого не зависят слишком сильно.",
  "rule.turn.name": "Как подводят итоги хода",
  "rule.turn.rule.1":
    "Сначала решается, что допустимо: соглашения вступают в силу, голоса подсчитываются, приказы без нужного согласия недействительны, и затраты на них возвращаются.",
  "rule.turn.rule.2":
    "Затем все приказы, соглашения и постоянные правила действуют на регион, каким он был в конце хода. Изменения каждого показателя складываются и лишь потом удерживаются в пределах шкалы: ни один приказ не идёт раньше другого.",
  "rule.turn.rule.3":
    "Последними идут последствия: свергнутый режим, войска, которые уходят домой, недовольство новой базой.",
  "rule.turn.rule.4":
    "Случай решает в отдельных жребиях: вспыхнет ли кризис, какая придёт новость, чем кончится свободное действие. Приказом больше или меньше — другие жребии от этого не меняются.",
  "rule.room.name": "Чем ближе к краю, тем меньше",
  "rule.room.rule.1":
    "Прирост связей, стабильности, прочности режима или открытости, как и рост угрозы, засчитывается целиком до {roomWidth} единиц от края шкалы, а дальше всё меньше; так же и падение открытости ближе этого к 0.",
  "rule.room.rule.2":
    "Приказ того же рода той же стороны в том же государстве в следующий ход даёт {fatigue%} прироста за полную цену.",
  "rule.sheets.name": "Приказы",
  "rule.sheets.rule.1":
    "При подаче лист должен быть по средствам целиком. Один приказ одного рода на государство и ход; сколько приказов засчитывается за ход, у каждой стороны своё число.",
  "rule.sheets.rule.2":
    "Приказы, которым нужно чьё-то согласие, условны: им нужно действующее соглашение или предложение, принятое до конца хода.",
  "rule.scores.name": "Очки",
  "rule.scores.rule.1":
    "Очки стороны говорят, насколько она продвинулась в том, ради чего её послали: каждая цель считается от 0 в начале до 1 у цели, по своему весу.",
  "rule.scores.rule.2":
    "Где цель не называет государства, цель правительства относится к его собственному государству, а цель державы — к среднему по региону с весами его государств. Доверие между членами — среднее по всем их парам; уровень партнёрства — простое среднее ступеней государств.",
  "rule.scores.rule.3": "Итоговые очки — это среднее за последние ходы, всего {scoreTurns}.",
};

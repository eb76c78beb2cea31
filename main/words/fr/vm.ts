/** French: virtual machines, the guest and terminals. */
import type { Phrases } from '../say.ts'

export const vm: Phrases = {
  'No terminal could be opened.': 'Aucun terminal n’a pu être ouvert.',
  'The serial console works without it.': 'La console série fonctionne sans cela.',
  'This machine has no network that a port could be forwarded to.':
    'Cette machine n’a pas de réseau vers lequel rediriger un port.',
  'Use the serial console.': 'Utilisez la console série.',
  'No port of this computer leads to the machine’s port 22.':
    'Aucun port de cet ordinateur ne mène au port 22 de la machine.',
  'Open ssh again to add one for this run.': 'Rouvrez ssh pour en ajouter un pour cette session.',
  'The machine does not answer as an ssh server at port {1}.':
    'La machine ne répond pas comme serveur ssh sur le port {1}.',
  'It may still be starting; otherwise switch services.openssh.enable on.':
    'Elle démarre peut-être encore ; sinon, activez services.openssh.enable.',
  'There is no ssh on this computer.': 'Il n’y a pas de ssh sur cet ordinateur.',
  'Install it: the package is called openssh-client or openssh.':
    'Installez-le : le paquet s’appelle openssh-client ou openssh.',
  'The connection to the guest’s agent broke off.': 'La connexion à l’agent de l’invité s’est interrompue.',
  'The guest’s agent said something that cannot be understood.':
    'L’agent de l’invité a dit quelque chose d’incompréhensible.',
  'The guest’s agent refused: {1}': 'L’agent de l’invité a refusé : {1}',
  'The connection to the guest’s agent is closed.': 'La connexion à l’agent de l’invité est fermée.',
  'The guest’s agent did not answer within {1} s.': 'L’agent de l’invité n’a pas répondu en {1} s.',
  'The guest may be busy, held or shutting down; try again.':
    'L’invité est peut-être occupé, suspendu ou en cours d’extinction ; réessayez.',
  'The guest’s agent is not allowed to do this.': 'L’agent de l’invité n’a pas le droit de faire cela.',
  'The guest’s configuration keeps some of the agent’s commands from it.':
    'La configuration de l’invité lui retire certaines des commandes de l’agent.',
  'The guest’s agent does not answer.': 'L’agent de l’invité ne répond pas.',
  'The guest may still be starting; its configuration needs services.qemuGuest.enable = true.':
    'L’invité démarre peut-être encore ; sa configuration demande services.qemuGuest.enable = true.',
  'A disk with snapshots cannot be made smaller.': 'Un disque avec des instantanés ne peut pas être réduit.',
  'Delete its snapshots first: they would be lost.':
    'Supprimez d’abord ses instantanés : ils seraient perdus.',
  'The disk could not be made smaller.': 'Le disque n’a pas pu être réduit.',
  'For a while there are two of them: free some space where the machine’s folder lies.':
    'Il y en a deux pendant un moment : libérez de l’espace là où se trouve le dossier de la machine.',
  'The disk is as it was.': 'Le disque est inchangé.',
  'There is no disk to reset: the machine has not made one yet.':
    'Il n’y a pas de disque à réinitialiser : la machine n’en a pas encore créé.',
  'There is a disk of this name by now.': 'Il y a désormais un disque de ce nom.',
  'The kept disk could not be deleted.': 'Le disque conservé n’a pas pu être supprimé.',
  'The disk could not be made larger.': 'Le disque n’a pas pu être agrandi.',
  'Free some space where the machine’s folder lies.':
    'Libérez de l’espace là où se trouve le dossier de la machine.',
  'The details say what QEMU’s disk tool makes of it.':
    'Les détails montrent ce qu’en dit l’outil de disques de QEMU.',
  'There is no room to keep the old disk.': 'Il n’y a pas de place pour conserver l’ancien disque.',
  'The disk could not be moved.': 'Le disque n’a pas pu être déplacé.',
  'The disk is in use by a running QEMU.': 'Le disque est utilisé par un QEMU en marche.',
  'That kept disk is no longer there.': 'Ce disque conservé n’est plus là.',
  'The machine’s screen cannot be reached.': 'L’écran de la machine est injoignable.',
  'It may still be starting, or have just stopped.': 'Elle démarre peut-être encore, ou vient de s’arrêter.',
  'The disk is in use by another QEMU, so this machine is running already, perhaps outside Snowglobe.':
    'Le disque est utilisé par un autre QEMU : cette machine est donc déjà en marche, peut-être hors de Snowglobe.',
  'Stop the other one first; two systems on one disk would destroy it.':
    'Arrêtez d’abord l’autre ; deux systèmes sur un même disque le détruiraient.',
  'KVM gave up while it ran the guest.': 'KVM a abandonné pendant que l’invité fonctionnait.',
  'Start again: Snowglobe now runs this machine without KVM.':
    'Redémarrez : Snowglobe fait maintenant fonctionner cette machine sans KVM.',
  'KVM is asked for but cannot be used here.': 'KVM est demandé mais ne peut pas être utilisé ici.',
  'Let your user open /dev/kvm (group “kvm”), or take “-enable-kvm” out of the QEMU options.':
    'Laissez votre utilisateur ouvrir /dev/kvm (groupe « kvm »), ou retirez « -enable-kvm » des options de QEMU.',
  'The guest could not mount its store: QEMU and virtiofsd do not share memory.':
    'L’invité n’a pas pu monter son store : QEMU et virtiofsd ne partagent pas de mémoire.',
  'Set virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true and build again.':
    'Mettez virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true et reconstruisez.',
  'There is not enough memory on this computer for the machine.':
    'Il n’y a pas assez de mémoire sur cet ordinateur pour la machine.',
  'Lower virtualisation.vmVariant.virtualisation.memorySize, or close other programs.':
    'Réduisez virtualisation.vmVariant.virtualisation.memorySize, ou fermez d’autres programmes.',
  'The disk of this computer is full, so the machine’s disk could not be written.':
    'Le disque de cet ordinateur est plein ; celui de la machine n’a donc pas pu être écrit.',
  'Free some space and start again; what the guest had saved before is still there.':
    'Libérez de l’espace et redémarrez ; ce que l’invité avait enregistré auparavant est toujours là.',
  'The machine’s disk builds on a file that no longer exists.':
    'Le disque de la machine s’appuie sur un fichier qui n’existe plus.',
  'Reset the disk; the old one is kept.': 'Réinitialisez le disque ; l’ancien est conservé.',
  'The machine’s disk image is damaged.': 'L’image du disque de la machine est endommagée.',
  'Reset the disk; the damaged one is kept, so that it can still be looked at.':
    'Réinitialisez le disque ; celui qui est endommagé est conservé, pour qu’on puisse l’examiner.',
  'A port that the machine forwards is taken by another program.':
    'Un port que la machine redirige est pris par un autre programme.',
  'Choose another host port in virtualisation.forwardPorts.':
    'Choisissez un autre port de l’hôte dans virtualisation.forwardPorts.',
  'QEMU is not installed.': 'QEMU n’est pas installé.',
  'Install it: on Debian and Ubuntu “sudo apt install qemu-system-x86 qemu-utils”.':
    'Installez-le : sous Debian et Ubuntu, « sudo apt install qemu-system-x86 qemu-utils ».',
  'The machine’s QEMU was ended by {1}.': 'Le QEMU de la machine a été arrêté par {1}.',
  'The machine’s QEMU ended with exit code {1}.':
    'Le QEMU de la machine s’est terminé avec le code de sortie {1}.',
  'The machine’s QEMU ended unexpectedly.': 'Le QEMU de la machine s’est terminé de façon inattendue.',
  'Start it again; its disk is as the guest left it.':
    'Redémarrez-la ; son disque est tel que l’invité l’a laissé.',
  'Port {1} could not be forwarded.': 'Le port {1} n’a pas pu être redirigé.',
  'The forward of port {1} could not be removed.': 'La redirection du port {1} n’a pas pu être retirée.',
  'Ports below 1024 need rights that Snowglobe does not have; another program may hold the port.':
    'Les ports inférieurs à 1024 demandent des droits que Snowglobe n’a pas ; un autre programme occupe peut-être le port.',
  'A command in the guest took longer than {1} s.': 'Une commande dans l’invité a pris plus de {1} s.',
  'The guest has no folder {1}.': 'L’invité n’a pas de dossier {1}.',
  'The guest cannot write into {1}.': 'L’invité ne peut pas écrire dans {1}.',
  'There is not enough space in {1} of the guest.': 'Il n’y a pas assez de place dans {1} de l’invité.',
  'The file could not be put in its place in the guest.':
    'Le fichier n’a pas pu être mis à sa place dans l’invité.',
  'The guest has no such file.': 'L’invité n’a pas de tel fichier.',
  'This is a folder; name a file in it.': 'C’est un dossier ; nommez un fichier qu’il contient.',
  'This is no ordinary file.': 'Ce n’est pas un fichier ordinaire.',
  '{1} cannot be read.': '{1} ne peut pas être lu.',
  'The file could not be written to {1}.': 'Le fichier n’a pas pu être écrit dans {1}.',
  'It was stopped.': 'Arrêté.',
  'The guest’s disks were held for a moment, and it does not say that they are free again.':
    'Les disques de l’invité ont été figés un moment, et il ne dit pas qu’ils sont de nouveau libres.',
  'If the guest stands still, reset it.': 'Si l’invité est bloqué, redémarrez-le avec le bouton reset.',
  'What was to be done to the held disks took longer than {1} s.':
    'Ce qui devait être fait aux disques figés a pris plus de {1} s.',
  'The command could not be started in the guest.': 'La commande n’a pas pu être lancée dans l’invité.',
  'KVM is switched off in the settings.': 'KVM est désactivé dans les paramètres.',
  'Switch it on there to run machines at full speed.':
    'Activez-le là pour faire fonctionner les machines à pleine vitesse.',
  'Your user may not open /dev/kvm.': 'Votre utilisateur n’a pas le droit d’ouvrir /dev/kvm.',
  'Add yourself to the group “kvm” (sudo usermod -aG kvm $USER) and log in again.':
    'Ajoutez-vous au groupe « kvm » (sudo usermod -aG kvm $USER) et reconnectez-vous.',
  'This computer offers no KVM (/dev/kvm is not there).':
    'Cet ordinateur n’offre pas KVM (/dev/kvm est absent).',
  'Switch on virtualisation (VT-x, AMD-V) in the firmware; inside a virtual machine, switch on nested virtualisation.':
    'Activez la virtualisation (VT-x, AMD-V) dans le micrologiciel ; dans une machine virtuelle, activez la virtualisation imbriquée.',
  'Usual inside a virtual machine: switch on nested virtualisation there, or run Snowglobe on the real computer.':
    'Habituel dans une machine virtuelle : activez-y la virtualisation imbriquée, ou lancez Snowglobe sur l’ordinateur réel.',
  'KVM opens, but a kernel started under it did not come to its first line within {1} s.':
    'KVM s’ouvre, mais un noyau démarré avec n’est pas arrivé à sa première ligne en {1} s.',
  'QEMU could not be started to try KVM.': 'QEMU n’a pas pu être démarré pour essayer KVM.',
  'KVM opens, but a guest died at once under it{1}.':
    'KVM s’ouvre, mais un invité est mort aussitôt avec{1}.',
  'The machine’s start script could not be run.':
    'Le script de démarrage de la machine n’a pas pu être exécuté.',
  'Build the machine again.': 'Reconstruisez la machine.',
  'QEMU closed its control socket.': 'QEMU a fermé son socket de contrôle.',
  'QEMU hung up.': 'QEMU a raccroché.',
  'QEMU’s control socket is closed.': 'Le socket de contrôle de QEMU est fermé.',
  'QEMU did not answer within {1} s.': 'QEMU n’a pas répondu en {1} s.',
  'QEMU could not make a picture of the screen.': 'QEMU n’a pas pu faire d’image de l’écran.',
  'The machine may have no screen, or this QEMU is older than 7.1.':
    'La machine n’a peut-être pas d’écran, ou ce QEMU est antérieur à 7.1.',
  'This machine is running already.': 'Cette machine est déjà en marche.',
  'A second one on the same disk would destroy it; stop the first, or make another machine.':
    'Une seconde sur le même disque le détruirait ; arrêtez la première, ou créez une autre machine.',
  'The machine could not be started.': 'La machine n’a pas pu être démarrée.',
  'This machine has not been built yet.': 'Cette machine n’a pas encore été construite.',
  'Press “Build and run”.': 'Appuyez sur « Construire et démarrer ».',
  'The machine may take {1} of memory, and {2} are free on this computer.':
    'La machine peut prendre {1} de mémoire, et {2} sont libres sur cet ordinateur.',
  'The machine is to have {1} of memory, and this computer has {2} in all.':
    'La machine doit avoir {1} de mémoire, et cet ordinateur en a {2} en tout.',
  'When it takes them, this computer becomes slow or ends a program. Close other programs or stop other machines, or lower virtualisation.vmVariant.virtualisation.memorySize.':
    'Si elle les prend, cet ordinateur ralentit ou arrête un programme. Fermez d’autres programmes, arrêtez d’autres machines, ou réduisez virtualisation.vmVariant.virtualisation.memorySize.',
  'Lower virtualisation.vmVariant.virtualisation.memorySize and build again.':
    'Réduisez virtualisation.vmVariant.virtualisation.memorySize et reconstruisez.',
  'The machine could not be kept with its memory.': 'La machine n’a pas pu être gardée avec sa mémoire.',
  'The machine could not go back to this snapshot.': 'La machine n’a pas pu revenir à cet instantané.',
}
